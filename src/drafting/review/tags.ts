/** The tags of components in the text of a section. In prose “<” is written &lt;, so that nothing else looks like one. */

export interface Tag {
  name: string;
  /** Offsets in the section’s text. */
  start: number;
  end: number;
  isClosing: boolean;
  text: string;
}

/** All tags, in order; those in the head are none. */
export function tagsIn(source: string): Tag[] {
  const head = /^---\n[\s\S]*?\n---\n/u.exec(source)?.[0].length ?? 0;
  const pattern = /<(?<slash>\/?)(?<name>Claim|Cue|Lang|Note|Check)\b(?:[^>"']|"[^"]*"|'[^']*')*>/gu;
  pattern.lastIndex = head;
  return [...source.matchAll(pattern)]
    .filter(({ index }) => index >= head)
    .map(({ 0: text, index, groups }) => ({
      name: groups?.['name'] ?? '',
      start: index,
      end: index + text.length,
      isClosing: groups?.['slash'] === '/',
      text,
    }));
}

/** The value of a tag’s attribute, or null. */
export function attributeOf({ text }: Pick<Tag, 'text'>, name: string): string | null {
  const found = new RegExp(`\\s${name}=(?:"(?<double>[^"]*)"|'(?<single>[^']*)')`, 'u').exec(text)?.groups;
  return found?.['double'] ?? found?.['single'] ?? null;
}

/** A tag’s text with another value of an attribute that it has. */
export function withAttribute(text: string, name: string, value: string): string {
  return text.replace(new RegExp(`(\\s${name}=)(?:"[^"]*"|'[^']*')`, 'u'), (_, start: string) => `${start}"${value}"`);
}

/** A tag’s text without the mark of a draft. */
export const withoutDraft = (text: string) => text.replace(/\s+draft(?:=(?:"[^"]*"|'[^']*'))?(?=[\s/>])/u, '');

/** A section with each opening tag of a claim as `change` gives it. */
export function changeClaimTags(source: string, change: (tag: Tag) => string): string {
  let text = '';
  let done = 0;
  for (const tag of tagsIn(source)) {
    if (tag.isClosing || tag.name !== 'Claim' || attributeOf(tag, 'id') === null) continue;
    text += source.slice(done, tag.start) + change(tag);
    done = tag.end;
  }
  return text + source.slice(done);
}
