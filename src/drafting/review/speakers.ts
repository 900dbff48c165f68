/** Edits of speakers in review: two that are one, one that is two, another name, taken as reviewed. */
import { isMap, isSeq, parseDocument, type Document } from 'yaml';
import { idPattern } from '../../model/fields.ts';
import { sortedDescription, sortedName } from '../importing/draft/speaker-names.ts';
import { claimsBy, giveClaims } from './claims.ts';
import { ReviewError, sectionPaths, withChanges, type Changes, type Files } from './review-edit.ts';

const pathOf = (id: string) => `speakers/${id}.yaml`;

function recordOf(files: Files, id: string): Document {
  const text = files.get(pathOf(id));
  if (text === undefined) throw new ReviewError(`There is no ${pathOf(id)}.`);
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isMap(document.contents))
    throw new ReviewError(`${pathOf(id)} cannot be read: mend it first.`);
  return document;
}

const written = (document: Document) => document.toString({ lineWidth: 120, singleQuote: true });
const textOf = (document: Document, field: string) => {
  const value = document.get(field);
  return typeof value === 'string' ? value : '';
};

/**
 * Makes two speakers one. The first’s claims in the reading become the second’s; where no other reading names the first,
 * its file goes, and its name is kept as another form of the second’s.
 */
export function mergeSpeakers(files: Files, slug: string, from: string, into: string): Changes {
  if (from === into) throw new ReviewError('These are one speaker already.');
  const [first, second] = [recordOf(files, from), recordOf(files, into)];
  const changes = giveClaims(files, sectionPaths(files, slug), from, into);
  const after = withChanges(files, changes);
  if (claimsBy(after, sectionPaths(after), from).length > 0) return changes;
  changes.set(pathOf(from), null);
  const also = second.get('also');
  const known = [textOf(second, 'name'), ...(isSeq(also) ? also.toJSON() : [])];
  const name = textOf(first, 'name');
  const isName = textOf(first, 'identification') === 'named' && textOf(second, 'identification') === 'named';
  if (isName && name !== '' && !known.includes(name)) {
    second.set('also', [...known.slice(1), name]);
    changes.set(pathOf(into), written(second));
  }
  return changes;
}

/**
 * Makes one speaker two: some claims become those of a new speaker, whose record begins as a copy.
 *
 * @param id of the new speaker
 * @param name of the new speaker
 * @param claims ids of the claims that are the new speaker’s
 */
export function splitSpeaker(
  files: Files,
  slug: string,
  speaker: string,
  id: string,
  name: string,
  claims: readonly string[],
): Changes {
  checkNewId(files, id);
  const own = claimsBy(files, sectionPaths(files, slug), speaker);
  const foreign = claims.filter((claim) => !own.includes(claim));
  if (foreign.length > 0) throw new ReviewError(`Not claims of ${speaker}: ${foreign.join(', ')}.`);
  if (claims.length === 0) throw new ReviewError('Name the claims that are somebody else’s.');
  const record = recordOf(files, speaker);
  setName(record, name);
  for (const field of ['also', 'role', 'from', 'to', 'about', 'link']) record.delete(field);
  record.set('draft', true);
  const changes = giveClaims(files, sectionPaths(files, slug), speaker, id, (claim) => claims.includes(claim));
  return changes.set(pathOf(id), written(record));
}

/**
 * Gives a speaker another name, and another id where one is given; then all claims of all readings name that.
 */
export function renameSpeaker(files: Files, speaker: string, name: string, id: string = speaker): Changes {
  const record = recordOf(files, speaker);
  setName(record, name);
  if (id === speaker) return new Map([[pathOf(speaker), written(record)]]);
  checkNewId(files, id);
  const changes = giveClaims(files, sectionPaths(files), speaker, id);
  return changes.set(pathOf(speaker), null).set(pathOf(id), written(record));
}

/** Takes the records of speakers as reviewed. */
export function confirmSpeakers(files: Files, ids: readonly string[]): Changes {
  return new Map(
    ids.map((id) => {
      recordOf(files, id);
      const text = (files.get(pathOf(id)) ?? '')
        .replace(/^# Drafted\. Review it.*\n(?:# The same as .*\n)*\n?/u, '')
        .replace(/^draft: true[ \t]*\n?/mu, '');
      return [pathOf(id), text];
    }),
  );
}

function setName(record: Document, name: string): void {
  if (name.trim() === '') throw new ReviewError('A speaker needs a name.');
  const isPerson = textOf(record, 'type') === 'person' && textOf(record, 'identification') === 'named';
  record.set('name', name.trim());
  record.set('sort', isPerson ? sortedName(name.trim(), '') : sortedDescription(name.trim()));
}

function checkNewId(files: Files, id: string): void {
  if (!idPattern.test(id)) throw new ReviewError(`“${id}” is no id: lower-case letters, digits and single hyphens.`);
  if (files.has(pathOf(id))) throw new ReviewError(`There is a speaker “${id}” already.`);
}
