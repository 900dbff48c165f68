/** Edits of claims in review: taken as they are, given to another speaker. */
import { sectionPaths, ReviewError, type Changes, type Files } from './review-edit.ts';
import { attributeOf, changeClaimTags, withAttribute, withoutDraft, type Tag } from './tags.ts';

/** Changes the tags of claims in some sections; only sections in which one differs are in the result. */
export function changeClaims(files: Files, paths: readonly string[], change: (tag: Tag) => string): Changes {
  const changes: Changes = new Map();
  for (const path of paths) {
    const before = files.get(path) ?? '';
    const after = changeClaimTags(before, change);
    if (after !== before) changes.set(path, after);
  }
  return changes;
}

/**
 * Takes claims as reviewed.
 *
 * @param ids of claims, or of speakers: then of all their claims in the reading
 * @throws ReviewError for an id that neither a claim nor a speaker of the reading has
 */
export function acceptClaims(files: Files, slug: string, ids: readonly string[]): Changes {
  const wanted = new Set(ids);
  const met = new Set<string>();
  const changes = changeClaims(files, sectionPaths(files, slug), (tag) => {
    const own = [attributeOf(tag, 'id') ?? '', attributeOf(tag, 'by') ?? ''].filter((id) => wanted.has(id));
    for (const id of own) met.add(id);
    return own.length === 0 ? tag.text : withoutDraft(tag.text);
  });
  const missing = ids.filter((id) => !met.has(id));
  if (missing.length > 0) throw new ReviewError(`No claim or speaker of the reading is called ${missing.join(', ')}.`);
  return changes;
}

/** Gives all claims of one speaker, or some of them, to another. */
export function giveClaims(
  files: Files,
  paths: readonly string[],
  from: string,
  into: string,
  isWanted: (claim: string) => boolean = () => true,
): Changes {
  return changeClaims(files, paths, (tag) =>
    attributeOf(tag, 'by') === from && isWanted(attributeOf(tag, 'id') ?? '')
      ? withAttribute(tag.text, 'by', into)
      : tag.text,
  );
}

/** Ids of the claims of a speaker in some sections, in order. */
export function claimsBy(files: Files, paths: readonly string[], speaker: string): string[] {
  const ids: string[] = [];
  changeClaims(files, paths, (tag) => {
    if (attributeOf(tag, 'by') === speaker) ids.push(attributeOf(tag, 'id') ?? '');
    return tag.text;
  });
  return ids;
}
