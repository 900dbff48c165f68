/** A page as a copy of the site has it: it neither keeps itself offline nor offers to. */
import type { Element, ElementContent, Nodes, Root } from 'hast';
import type { BuildManifest } from '../../model/build-manifest.ts';
import type { SourceEdit } from './source-edits.ts';

/** What sets a link off from the one before. */
const separator = /\s*·\s*$/;

/**
 * Takes out what reading offline needs, in the tree in place: the code that loads its program, and links to the page for
 * saving with the mark before them.
 *
 * @param html the source that the tree was parsed from, by `parsePage`
 * @returns the same changes for the source
 */
export function removeOffline(
  tree: Root,
  html: string,
  { base, offline }: Pick<BuildManifest, 'base' | 'offline'>,
): SourceEdit[] {
  const edits: SourceEdit[] = [];
  visit(tree);
  return edits;

  function visit(node: Nodes): void {
    if (node.type === 'element') {
      if (node.tagName === 'script') removeCode(node);
      const isRemoved = node.children.map(isSavingLink);
      node.children.forEach((child, index) => {
        if (isRemoved[index] === true) removeSource(child, node.children[index - 1]);
      });
      node.children = node.children.filter((_, index) => isRemoved[index] !== true);
    }
    if ('children' in node) node.children.forEach(visit);
  }

  function isSavingLink(child: ElementContent): boolean {
    return child.type === 'element' && child.tagName === 'a' && child.properties['href'] === base + offline.page;
  }

  function removeCode(script: Element): void {
    for (const child of script.children) {
      if (child.type !== 'text' || !child.value.includes(offline.script)) continue;
      const start = (child.position?.start.offset ?? 0) + child.value.indexOf(offline.script);
      edits.push({ start, end: start + offline.script.length, text: '' });
      child.value = child.value.replace(offline.script, () => '');
    }
  }

  function removeSource(link: ElementContent, before: ElementContent | undefined): void {
    const [start = 0, end = 0] = [link.position?.start.offset, link.position?.end.offset];
    if (before?.type !== 'text') {
      edits.push({ start, end, text: '' });
      return;
    }
    const source = html.slice(before.position?.start.offset, start);
    before.value = before.value.replace(separator, '');
    edits.push({ start: start - (separator.exec(source)?.[0].length ?? 0), end, text: '' });
  }
}
