import { idPart } from '../../model/fields.ts';

/** Names of sections' files: two digits, a hyphen, the section's id. */
const sectionFile = new RegExp(String.raw`^(?<number>\d{2})-(?<id>${idPart})\.mdx$`);

/** The id in a file's name, or null where it is no section's. */
export function sectionId(name: string): string | null {
  return sectionFile.exec(name)?.groups?.['id'] ?? null;
}

/** The two digits that order the sections. */
export function sectionNumber(name: string): string {
  return sectionFile.exec(name)?.groups?.['number'] ?? '';
}
