/**
 * The prose of a reading: a tree of plain values. It is what an author's MDX may hold and nothing more, so whatever
 * renders it (pages, e-book, exports) never meets markup or code from outside.
 */
export type Inline =
  | { type: 'text'; value: string }
  | { type: 'emphasis' | 'strong'; children: Inline[] }
  | { type: 'link'; url: string; children: Inline[] }
  | { type: 'lang'; code: string; children: Inline[] }
  /** `more`: the claim goes on here, after words that are not its own. */
  | { type: 'claim'; id: string; more?: true; children: Inline[] }
  | { type: 'cue'; of: string[]; children: Inline[] };

/** The words of a tree, white space collapsed; `skip` leaves out a node and all in it. */
export function plainText(nodes: readonly Inline[], skip: (node: Inline) => boolean = () => false): string {
  return rawText(nodes, skip).replace(/\s+/gu, ' ').trim();
}

/**
 * The words of a claim: its text without the cues nested in it, and without the mark that sets such a cue off. Of
 * “Eventually,” said one, “they would” it leaves “Eventually,” “they would”.
 */
export function claimText(nodes: readonly Inline[]): string {
  return plainText(withoutCues(nodes));
}

function withoutCues(nodes: readonly Inline[]): Inline[] {
  return nodes.flatMap((node, index): Inline[] => {
    if (node.type === 'cue') return [];
    if (node.type !== 'text') return [{ ...node, children: withoutCues(node.children) }];
    const afterCue = nodes[index - 1]?.type === 'cue';
    return [afterCue ? { ...node, value: node.value.replace(/^[,.;:]+/, '') } : node];
  });
}

/**
 * The words of the cue that stand right before a claim, or are its first, so that both read as one: “The Mexicans see”
 * before “things differently”.
 *
 * @returns null where the claim begins on its own
 */
export function leadOf(nodes: readonly Inline[], id: string): string | null {
  let before: Inline | undefined;
  for (const node of nodes) {
    if (node.type === 'claim' && node.id === id) {
      if (node.more === true) return null;
      const first = node.children.find((child) => !isSpace(child));
      const cue = [before, first].find((other) => other?.type === 'cue' && other.of.includes(id));
      return cue === undefined ? null : plainText([cue]);
    }
    if (node.type !== 'text') {
      const lead = leadOf(node.children, id);
      if (lead !== null) return lead;
    }
    if (!isSpace(node)) before = node;
  }
  return null;
}

const isSpace = (node: Inline): boolean => node.type === 'text' && node.value.trim() === '';

function rawText(nodes: readonly Inline[], skip: (node: Inline) => boolean): string {
  return nodes
    .map((node) => (skip(node) ? '' : node.type === 'text' ? node.value : rawText(node.children, skip)))
    .join('');
}

/** Every node of a tree, parents before children. */
export function* walk(nodes: readonly Inline[]): Generator<Inline> {
  for (const node of nodes) {
    yield node;
    if (node.type !== 'text') yield* walk(node.children);
  }
}
