/** Reads one section's MDX file: its title, its paragraphs, and the claims with all that belongs to them. */
import { sectionSchema } from '../model/reading.ts';
import type { Inline } from '../model/inline.ts';
import { layAnnotation, layCues } from './annotations.ts';
import { readBlocks } from './blocks.ts';
import { readClaim, type PlacelessClaim } from './claim.ts';
import type { Report } from './found.ts';
import { parseMdx } from './mdx.ts';
import { readRecord } from './record.ts';

/** A section that does not know its place in the reading yet. */
export interface PlacelessSection {
  title: string;
  paragraphs: { children: Inline[]; claims: PlacelessClaim[]; line: number }[];
  /** Every claim id with the line it stands on, repeats included. */
  claimLines: { id: string; line: number }[];
  /** Every link, in prose, notes and checks. */
  links: { url: string; line: number }[];
}

/** Ids that a section may refer to. */
export interface Known {
  speakers: ReadonlySet<string>;
  sources: ReadonlySet<string>;
}

/**
 * Reads a section.
 *
 * @param source the MDX file's text
 * @returns the section, or null where it is no MDX at all; every fault is reported
 */
export function readSection(source: string, known: Known, report: Report): PlacelessSection | null {
  const nodes = parseMdx(source, report);
  if (nodes === null) return null;
  const [first, ...rest] = nodes;
  const hasFrontMatter = first?.type === 'yaml';
  const front = readRecord(hasFrontMatter ? first.value : '', sectionSchema, report, 2);
  const section: PlacelessSection = { title: front?.title ?? '', paragraphs: [], claimLines: [], links: [] };

  let claims = new Map<string, PlacelessClaim>();
  for (const block of readBlocks(hasFrontMatter ? rest : nodes, source, report)) {
    section.links.push(...block.links);
    if (block.type !== 'paragraph') {
      layAnnotation(block, claims, known.sources, report);
      continue;
    }
    claims = new Map();
    for (const mark of block.claims) {
      const claim = readClaim(mark, known.speakers, report);
      if (claim === null) continue;
      section.claimLines.push({ id: claim.id, line: mark.line });
      claims.set(claim.id, claim);
    }
    layCues(block.cues, claims, report);
    section.paragraphs.push({ children: block.children, claims: [...claims.values()], line: block.line });
  }
  return section;
}
