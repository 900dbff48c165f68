/** Reads one section's MDX file: its title, its paragraphs, and the claims with all that belongs to them. */
import { sectionSchema } from '../../model/reading.ts';
import { plainText, type Inline } from '../../model/inline.ts';
import { attachNoteOrCheck, type ClaimsAbove } from './cues-notes-checks.ts';
import { readBlocks } from './blocks.ts';
import type { UnnumberedClaim } from './claim.ts';
import { readParagraphClaims } from './paragraph-claims.ts';
import { removeCode } from '../mdx/remove-code.ts';
import { idList } from '../mdx/id-list.ts';
import type { Report } from '../report.ts';
import { parseMdx } from '../mdx/mdx.ts';
import { readRecord } from '../record/record.ts';

/** A section without its number in the reading, and with claims that have none yet. */
export interface UnnumberedSection {
  title: string;
  paragraphs: { children: Inline[]; claims: UnnumberedClaim[]; line: number }[];
  /** Every claim id with the line it stands on and the ids of claims that it says the same as, repeats included. */
  claimLines: { id: string; line: number; same: string[] }[];
  /** The words of every note, with the id that it names and the index of the paragraph that it follows. */
  notes: { of: string; words: string; line: number; paragraph: number }[];
  /** Every link, in prose, notes and checks. */
  links: { url: string; line: number }[];
}

/** Ids that a section may refer to, and slugs that a record may. */
export interface KnownIds {
  speakers: ReadonlySet<string>;
  sources: ReadonlySet<string>;
  readings: ReadonlySet<string>;
}

/**
 * Reads a section.
 *
 * @param source the MDX file's text
 * @returns the section, or null where it is no MDX at all; every fault is reported
 */
export function readSection(source: string, known: KnownIds, report: Report): UnnumberedSection | null {
  const parsed = removeCode(source, report);
  const nodes = parseMdx(parsed, report);
  if (nodes === null) return null;
  const [head, ...rest] = nodes;
  const hasHead = head?.type === 'yaml';
  const section: UnnumberedSection = {
    title: readTitle(hasHead ? head.value : null, report),
    paragraphs: [],
    claimLines: [],
    notes: [],
    links: [],
  };

  let above: ClaimsAbove = { byId: new Map(), complete: true };
  for (const block of readBlocks(hasHead ? rest : nodes, parsed, report)) {
    section.links.push(...block.links);
    if (block.type !== 'paragraph') {
      attachNoteOrCheck(block, above, known.sources, report);
      const { type, line, attributes, children } = block;
      if (type === 'note')
        section.notes.push({
          of: attributes.get('of') ?? '',
          words: plainText(children),
          line,
          paragraph: section.paragraphs.length - 1,
        });
      continue;
    }
    const read = readParagraphClaims(block, known.speakers, report);
    above = read.above;
    const { claims } = read;
    for (const { line, attributes } of block.claims) {
      const id = attributes.get('id') ?? '';
      if (id !== '') section.claimLines.push({ id, line, same: idList(attributes.get('same') ?? '') });
    }
    section.paragraphs.push({ children: block.children, claims, line: block.line });
  }
  return section;
}

/** The title in a section's head, the YAML between `---` on its first lines. */
function readTitle(head: string | null, report: Report): string {
  if (head !== null) return readRecord(head, sectionSchema, report, 2)?.record.title ?? '';
  report('missing-field', 1, {
    found: 'no title',
    expected: 'a head with the title of the section',
    hint: 'Begin the file with three lines: “---”, “title: …”, “---”.',
  });
  return '';
}
