/** Abbreviations that stand before a name or a number, so that the stop after them ends no sentence. */
const neverEndSentence = new Set(
  (
    'mr mrs ms mx dr prof rev fr hon sen sens rep reps gov govs lt col gen maj capt cmdr sgt cpl adm pres atty supt ' +
    'dep det insp brig del dels fr msgr messrs mx pvt spc st mt ft no nos vs v art sec fig vol ed cf al sr sra srta dra lic ing messrs mme mlle dist asst assoc'
  ).split(' '),
);

/** Abbreviations that may also end a sentence; the next word decides. */
const mayEndSentence =
  /(?:^|[\s(—–“"‘-])(?:\p{L}\.(?:\p{L}\.)+|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|inc|corp|co|ltd|llc|jr|sr|a\.m|p\.m|ph\.d|calif|fla|ariz|mass|conn|penn|pa|tenn|va|ill|ind|mich|minn|mo|wis|wash|tex|ore|ga|ky|la|md|ala|ark|colo|del|kan|miss|mont|neb|nev|okla|vt|wyo|u\.s|u\.n|u\.k|d\.c|etc)\.?$/iu;

/** Words that, after an abbreviation, far more often begin a sentence than continue one. */
const sentenceOpeners = new Set(
  (
    'the a an he she it they we i you but and in on at for this that these those there when while if as after before ' +
    'since his her their its our my so then now what who how why where some many most no not by with from to one two all'
  ).split(' '),
);

const lastWord = /(?:^|[\s(—–“"‘'-])([\p{L}.]+)\.$/u;
const initialLetter = /^\p{Lu}$/u;

/** Whether the full stop at the end of `before` only abbreviates, given the text that follows. */
export function endsInAbbreviation(before: string, after: string): boolean {
  if (/^\s*[“"]/.test(after)) return false;
  const tail = before.slice(-24).trimEnd();
  const word = lastWord.exec(tail)?.[1];
  if (word === undefined) return false;
  if (initialLetter.test(word) && word !== 'I') return true;
  if (neverEndSentence.has(word.toLowerCase())) return true;
  if (!mayEndSentence.test(tail)) return false;
  const next = /^[\s“"‘(]*([\p{L}\p{N}’']+)/u.exec(after)?.[1] ?? '';
  return next !== '' && !sentenceOpeners.has(next.toLowerCase());
}
