/** Names of newspapers and agencies, told from headlines. */
import { countWords } from './block-kinds.ts';

const newspaperWord =
  '(?:times|post|herald|courier|gazette|news|tribune|chronicle|journal|observer|press|star|record|daily|weekly|review|magazine|examiner|dispatch|sun|globe|standard|mail|guardian|independent|telegraph|ledger|register|sentinel|bulletin|inquirer|enquirer|reporter|monitor|mirror|advertiser|citizen|mercury|argus|echo|republic|union|diario|jornada|universal|prensa|país|mundo|monde|figaro|zeitung|reuters|afp|ap|upi|npr|bbc|cnn|politico|bloomberg|atlantic|economist|associated press)';
/** It is the last word, or the first with a place behind it: “The Harbor Gazette”, “News of the World”, “El País”. */
const shape = new RegExp(
  `(?:^|[\\s-])${newspaperWord}(?:[- ](?:wire|service|agency|online|today|on sunday|tribune|news|free press|times|magazine|gazette))?$|^(?:the\\s+)?${newspaperWord}\\s+(?:of|de|del|for)\\s\\p{L}`,
  'iu',
);

/** Verbs of headlines, which no name has. */
const headlineVerb =
  /\b(?:hits?|sets?|wins?|calls?|says?|said|meets?|dies|died|rises?|falls?|gets?|makes?|takes?|breaks?|beats?|faces?|opens?|closes?|loses?|lost|keeps?|gives?|goes|seeks?|sees|tops?|posts? (?:its|a|record)|announces?|reports?|names?|is|are|was|were|will|to|at)\b/iu;

/** Whether a short line is the name of a newspaper or an agency. */
export function isNewspaperName(text: string): boolean {
  return (
    countWords(text) <= 6 &&
    shape.test(text) &&
    !headlineVerb.test(text) &&
    !/\p{P}$/u.test(text) &&
    /^(?:the\s+)?\p{Lu}/iu.test(text) &&
    isTitleCase(text)
  );
}

/** Whether a line could be a newspaper’s name by its shape alone: its place must tell the rest. */
export function couldBeNewspaper(text: string): boolean {
  return countWords(text) <= 6 && !/[\p{P}\d]$/u.test(text) && isTitleCase(text) && !role.test(text);
}

const role =
  /\b(?:staff|writers?|reporters?|correspondents?|editors?|columnists?|contributors?|bureau|chief|critic|opinion|analysis|exclusive|breaking|author|photograph(?:er|s)|professor)\b/iu;

function isTitleCase(text: string): boolean {
  return text
    .split(' ')
    .every(
      (word) => /^[\p{Lu}\d(&]/u.test(word) || /^(?:of|the|and|in|de|del|la|el|y|for|on|das?|le|les)$/iu.test(word),
    );
}
