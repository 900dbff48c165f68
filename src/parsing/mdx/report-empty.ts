/** Checks that a component holds some words. */
import { plainText, type Inline } from '../../model/inline.ts';
import type { Report } from '../report.ts';

/** Reports a component that has no words, which a reader could not see. */
export function reportEmpty(name: string, children: readonly Inline[], line: number, report: Report): void {
  // The words of a claim are those outside its cues.
  if (plainText(children, (node) => name === 'Claim' && node.type === 'cue') !== '') return;
  report('empty-component', line, {
    found: `<${name}> without words`,
    expected: `words between <${name}> and </${name}>`,
    hint: name === 'Claim' ? 'Put the claim around its words.' : `Write the ${name.toLowerCase()}, or take it out.`,
  });
}
