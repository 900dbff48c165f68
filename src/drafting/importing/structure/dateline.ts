/** Datelines, the place before a first sentence: “MEXICO CITY (AP) –”. */

const agencies: Readonly<Record<string, string>> = {
  AP: 'The Associated Press',
  AFP: 'Agence France-Presse',
  UPI: 'United Press International',
  EFE: 'EFE',
  Reuters: 'Reuters',
  DPA: 'dpa',
};

const pattern =
  /^(?<place>\p{Lu}[\p{Lu}\s.’'-]+(?:,\s[\p{L}.\s]{2,24}?)?)(?:,\s(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)\p{L}*\.?\s\d{1,2}(?:,\s\d{4})?)?(?:\s\((?<agency>[\p{L}\s]{2,30})\)|\s\/(?<wire>[\p{L} ]{2,30})\/)?\s*(?:[–—]|--?)\s*(?:(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)\p{L}*\.?\s\d{1,2},\s\d{4}\s(?:[–—]|--?)\s*)?/u;

/** Length of the dateline at the start of a text (UTF-16 code units) and the agency in it; null where there is none. */
export function findDateline(text: string): { length: number; agency: string | null } | null {
  const match = pattern.exec(text);
  if (match === null || (match.groups?.['place'] ?? '').trim().length < 3) return null;
  const agency = match.groups?.['agency'] ?? match.groups?.['wire'];
  return { length: match[0].length, agency: agency === undefined ? null : (agencies[agency] ?? agency) };
}
