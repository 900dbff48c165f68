/** Lays cues, notes and checks on the claims that they name. */
import { verdicts, type Verdict } from '../model/claim.ts';
import { plainText } from '../model/inline.ts';
import type { Block } from './blocks.ts';
import type { PlacelessClaim } from './claim.ts';
import { didYouMean, type Report } from './found.ts';
import type { Prose } from './prose.ts';

type ClaimsById = ReadonlyMap<string, PlacelessClaim>;

/** Gives each claim of a paragraph the words of its cues; a claim with two cues gets both, in order. */
export function layCues(cues: Prose['cues'], claims: ClaimsById, report: Report): void {
  for (const { of, line, children } of cues) {
    const words = plainText(children);
    for (const id of of) {
      const claim = claims.get(id);
      if (claim === undefined) {
        report('cue-of-no-claim', line, {
          found: `of="${id}" on the cue “${words}”`,
          expected: 'the id of a claim in the same paragraph',
          hint: didYouMean(id, claims.keys(), 'Put the cue into the paragraph of its claim.'),
        });
      } else {
        claim.cue = claim.cue === null ? words : `${claim.cue} … ${words}`;
      }
    }
  }
}

/** Gives a note or a check to the claim it names, one of the paragraph above. */
export function layAnnotation(
  block: Exclude<Block, { type: 'paragraph' }>,
  claims: ClaimsById,
  sources: ReadonlySet<string>,
  report: Report,
): void {
  const { line, of, type, attributes } = block;
  const claim = claims.get(of);
  if (claim === undefined) {
    report('note-of-no-claim', line, {
      found: `of="${of}" on a ${type}`,
      expected: 'the id of a claim in the paragraph above',
      hint: didYouMean(of, claims.keys(), `Put the ${type} right after the paragraph of its claim.`),
    });
    return;
  }
  if (type === 'note') {
    if (claim.note !== null) {
      report('duplicate-note', line, {
        found: `a second note on “${of}”`,
        expected: 'at most one note for a claim',
        hint: 'Make one note of the two.',
      });
    }
    claim.note = block.children;
    return;
  }
  const verdict = attributes['verdict'] ?? '';
  const source = attributes['source'] ?? '';
  if (!isVerdict(verdict)) {
    report('wrong-value', line, {
      found: `verdict="${verdict}" on “${of}”`,
      expected: `one of ${verdicts.join(', ')}`,
      hint: didYouMean(verdict, verdicts, 'See the README for what each verdict means.'),
    });
    return;
  }
  if (!sources.has(source)) {
    report('unknown-source', line, {
      found: `source="${source}" on “${of}”`,
      expected: 'the id of a file in sources/',
      hint: didYouMean(source, sources, `Add sources/${source}.yaml.`),
    });
  }
  claim.checks.push({ verdict, source, locator: attributes['locator'] ?? '', text: block.children });
}

function isVerdict(value: string): value is Verdict {
  return (verdicts as readonly string[]).includes(value);
}
