/** A paragraph in the exercise: the claim in hand stands out, and what would tell its speaker is left out. */
import type { Element, ElementContent } from 'hast';
import { walk } from '../../model/inline.ts';
import type { Paragraph } from '../../model/reading.ts';
import { proseHast } from '../prose.ts';
import { make } from '../tree.ts';

/** What stands where words are hidden; it is as long for every cue. */
const hidden = '[who?]';

/**
 * @param inHand id of the claim that is asked about
 * @param pending ids of all claims that are still to be answered; a cue of any of them is left out
 */
export function exerciseParagraph(paragraph: Paragraph, inHand: string, pending: ReadonlySet<string>): Element {
  const children = proseHast(paragraph.children, {
    claim: (id) => (id === inHand ? { className: ['in-hand'] } : { className: ['other'] }),
  });
  const cues = [...walk(paragraph.children)].filter((node) => node.type === 'cue');
  for (const [index, span] of cueSpans(children).entries()) {
    if (cues[index]?.of.every((id) => !pending.has(id)) === true) continue;
    span.properties = { className: ['gap'] };
    span.children = [{ type: 'text', value: hidden }];
  }
  return make('p', { className: ['passage'] }, children);
}

/** The elements of cues, in the order in which the prose has them. */
function cueSpans(nodes: readonly ElementContent[]): Element[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    const { className } = node.properties;
    const isCue = Array.isArray(className) && className.includes('cue');
    return [...(isCue ? [node] : []), ...cueSpans(node.children)];
  });
}
