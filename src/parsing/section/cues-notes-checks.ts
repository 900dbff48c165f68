/** Attaches cues, notes and checks to the claims that they name. */
import { verdicts, type Verdict } from '../../model/claim.ts';
import { plainText } from '../../model/inline.ts';
import type { Block } from './blocks.ts';
import type { UnnumberedClaim } from './claim.ts';
import { idList } from '../mdx/id-list.ts';
import { didYouMean, type Report } from '../report.ts';
import type { Prose } from '../mdx/prose.ts';
import { readEventDate } from './event-date.ts';

/** The claims of a paragraph, as what follows them may name them. */
export interface ClaimsAbove {
  /** A claim with a fault of its own is null: naming it is no second fault. */
  byId: ReadonlyMap<string, UnnumberedClaim | null>;
  /** Whether every claim has an id; where one has none, what names an unknown claim may well mean that one. */
  complete: boolean;
}

/** Gives each claim of a paragraph the words of its cues; a claim with two cues gets both, in order. */
export function attachCues(cues: Prose['cues'], claims: ClaimsAbove, report: Report): void {
  for (const { of, line, children } of cues) {
    const words = plainText(children);
    for (const id of of) {
      const claim = claims.byId.get(id);
      if (claim) claim.cue = claim.cue === null ? words : `${claim.cue} … ${words}`;
      if (claim !== undefined || !claims.complete) continue;
      report('cue-of-no-claim', line, {
        found: `of="${id}" on the cue “${words}”`,
        expected: 'the id of a claim in the same paragraph',
        hint: didYouMean(id, claims.byId.keys(), 'Put the cue into the paragraph of its claim.'),
      });
    }
  }
}

/** Gives a note or a check to the claim it names, one of the paragraph above. */
export function attachNoteOrCheck(
  block: Exclude<Block, { type: 'paragraph' }>,
  claims: ClaimsAbove,
  sources: ReadonlySet<string>,
  report: Report,
): void {
  const { line, type, children } = block;
  const claim = namedClaim(block, claims, report);
  if (type === 'note') {
    if (!claim) return;
    if (claim.note !== null) {
      report('duplicate-note', line, {
        found: `a second note on “${claim.id}”`,
        expected: 'at most one note for a claim',
        hint: 'Make one note of the two.',
      });
    }
    claim.note ??= children;
    return;
  }
  const source = readSource(block, sources, report);
  const verdict = readVerdict(block, report);
  const locator = block.attributes.get('locator') ?? '';
  const when = readEventDate(
    block.attributes.get('when'),
    `a check of “${block.attributes.get('of') ?? ''}”`,
    block.line,
    report,
  );
  if (claim && source !== null && verdict !== null)
    claim.checks.push({ verdict, source, locator, text: children, when });
}

type Annotation = Parameters<typeof attachNoteOrCheck>[0];

function namedClaim(
  { type, line, attributes }: Annotation,
  claims: ClaimsAbove,
  report: Report,
): UnnumberedClaim | null {
  const [id, ...more] = idList(attributes.get('of') ?? '');
  if (id === undefined) return null;
  if (more.length > 0) {
    report('wrong-value', line, {
      found: `of="${[id, ...more].join(' ')}" on a ${type}`,
      expected: 'the id of one claim',
      hint: `Write a ${type} for each claim.`,
    });
  }
  const claim = claims.byId.get(id);
  if (claim === undefined && claims.complete) {
    report('note-of-no-claim', line, {
      found: `of="${id}" on a ${type}`,
      expected: 'the id of a claim in the paragraph above',
      hint: didYouMean(id, claims.byId.keys(), `Put the ${type} right after the paragraph of its claim.`),
    });
  }
  return claim ?? null;
}

function readSource({ line, attributes }: Annotation, sources: ReadonlySet<string>, report: Report): string | null {
  const source = attributes.get('source') ?? '';
  if (source === '' || sources.has(source)) return source;
  report('unknown-source', line, {
    found: `source="${source}" on a check of “${attributes.get('of') ?? ''}”`,
    expected: 'the id of a file in sources/',
    hint: didYouMean(source, sources, `Add sources/${source}.yaml.`),
  });
  return null;
}

function readVerdict({ line, attributes }: Annotation, report: Report): Verdict | null {
  const verdict = attributes.get('verdict') ?? '';
  if (isVerdict(verdict)) return verdict;
  if (verdict !== '') {
    report('wrong-value', line, {
      found: `verdict="${verdict}" on a check of “${attributes.get('of') ?? ''}”`,
      expected: `one of ${verdicts.join(', ')}`,
      hint: didYouMean(verdict, verdicts, 'See the README for what each verdict means.'),
    });
  }
  return null;
}

function isVerdict(value: string): value is Verdict {
  return (verdicts as readonly string[]).includes(value);
}
