/** Prose in which links to claims that are not there are plain words. */
import type { Inline } from '../../../model/inline.ts';

/** @param there ids of the claims that may be linked to */
export function unlinked(nodes: readonly Inline[], there: ReadonlySet<string>): Inline[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [node];
    const children = unlinked(node.children, there);
    const dangling = node.type === 'link' && node.url.startsWith('#') && !there.has(node.url.slice(1));
    return dangling ? children : [{ ...node, children }];
  });
}
