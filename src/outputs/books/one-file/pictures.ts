/** The sourcing picture, made light: of the file’s bytes it would else be a tenth. */
import type { Element } from 'hast';
import { elementsIn, first, hasClass } from './walk.ts';

/**
 * Takes from the pieces of every strip what the style sheet can say for all: the height, and the class of those that
 * most are. Their links, which are for the mouse alone, are the script's to give; keyboard and screen reader have the
 * same links in the text.
 */
export function simplifyStrips(main: Element): void {
  for (const strip of elementsIn(main)) {
    if (strip.tagName !== 'svg' || !hasClass(strip, 'strip')) continue;
    strip.children = strip.children.flatMap((child) => (child.type === 'element' ? child.children : [child]));
    for (const { properties } of elementsIn(strip)) {
      delete properties['height'];
      if (Array.isArray(properties.className) && properties.className.includes('narration'))
        delete properties.className;
    }
  }
  const caption = first(main, (element) => hasClass(element, 'caption'))?.children[0];
  if (caption?.type === 'text') caption.value = 'Each piece is a claim, as long as its words. ';
}
