/** Normalizes the characters of a text: line breaks, spaces, invisible characters. */

/** Characters that take no space and are no letters: soft hyphens, zero-width spaces and joiners, direction marks. */
const invisible = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/gu;

/** Joiners have a meaning between letters of some scripts and in emoji, none between Latin ones. */
const needlessJoiner =
  /(?<![^\p{Script=Latin}\p{P}\s\d])[\u200c\u200d]|[\u200c\u200d](?![^\p{Script=Latin}\p{P}\s\d])/gu;

/** Spaces of every width but the line break’s; tabs too. */
const spaces = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;

/** Characters that no page can show: controls, half pairs, non-characters. */
const unshowable = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/**
 * A text with `\n` for every line break, plain spaces, composed letters (NFC) and nothing unseen. No letter, digit or
 * mark of punctuation is lost.
 */
export function normalizeCharacters(text: string): string {
  return text
    .replace(/\r\n?|\u0085|\u2028|\v/gu, '\n')
    .replace(/\f|\u2029/gu, '\n\n')
    .replace(invisible, '')
    .replace(needlessJoiner, '')
    .replace(unshowable, ' ')
    .replace(spaces, ' ')
    .normalize('NFC');
}

/** White space collapsed: one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
