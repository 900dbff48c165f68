/** What is wrong with a project, in words for people who never saw a schema. */
import type { Code } from '../../model/diagnostic.ts';
import type { ProjectFault } from './project-reading.ts';

const words: Partial<Record<Code, string>> = {
  'claim-without-speaker': 'Nobody is named who says it. Write the speaker, or choose “the article’s own voice”.',
  'narration-with-speaker': 'The article’s own voice has no speaker. Choose another form, or take the speaker out.',
  'quotation-missing': 'It counts as quoted, and none of its words stand in quotation marks. Choose “paraphrased”.',
  'quotation-incomplete':
    'Some of its words stand outside the quotation marks. Choose “partly quoted”, or make it shorter.',
  'empty-component':
    'It has no words of its own: all of them belong to its cue. Make the claim longer or the cue shorter.',
  'cue-of-no-claim': 'Its cue stands in another paragraph. Take the cue off.',
  'same-as-no-claim': 'It is said to tell the same as a claim that is not there any longer.',
  'unknown-source': 'One of its checks names a record that is not there any longer.',
  'quotation-unknown':
    'Its note quotes words that the article does not have. Quote them word for word, or take the marks off.',
  'not-filled-in': 'It is not filled in yet.',
  'unknown-speaker': 'Its speaker is not there any longer. Write who says it.',
};

/** A sentence that says what to do about a fault. */
export function faultWords({ code, at, found }: ProjectFault): string {
  if ('field' in at)
    return `Look at what is said of the article: its ${at.field.split('.')[0] ?? 'record'} needs ${found}.`;
  if ('speaker' in at) return `The speaker needs ${found}.`;
  if ('source' in at) return `The record needs ${found}.`;
  return words[code] ?? `Something is wrong with it: ${found}.`;
}
