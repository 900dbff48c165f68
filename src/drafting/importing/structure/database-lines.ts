/** What a library database writes around an article: labeled lines, an abstract, the citation under the title. */
import type { TextBlock } from '../clean/text-blocks.ts';
import type { LeftOut, Masthead } from './article.ts';
import { countWords } from './block-kinds.ts';
import { dateIn } from './dates.ts';

const labels =
  'byline|authors?|credit|section|length|dateline|publications?(?: (?:date|title|info(?:rmation)?|year|subject|type))?|publication-type|publisher|word count|load-date|languages?(?: of publication)?|document (?:type|id|url)|proquest document id|accession number|source type|issn|isbn|subjects?|geographic|location|people|persons?|compan(?:y|ies)(?: ?/ ?organi[sz]ation)?|organi[sz]ation|headline|title|place of publication|country of publication|first page|start page|pages?|volume|issue|database|document|url|graphic|journal-code|last updated|number of pages|edition|copyright|abstract|full text|body|lead paragraph';
const labeled = new RegExp(`^(?<label>${labels}):(?:\\s+(?<value>.*))?$`, 'iu');
const sectionLabel = /^(?<label>abstract|full text|body|lead paragraph)(?: \((?:translated|english)\))?:?$/iu;
/** Lines that only a database writes. */
const sure =
  /^(?:load-date:|length:\s*[\d,]+ words|word count:\s*\d|proquest document id|accession number:|publication-type:|document type:|full text:?$|abstract:?$|document [A-Z]{3,}\d+|(?:document )?\d+ of \d+(?: documents?)?$)/iu;
const counter = /^(?:document )?\d+ of \d+(?: documents?)?$|^document [A-Z]{3,}\d\w+$|^\[?publication abstract\]?$/iu;

/** “Sol, Ana. The Ledger, Late Edition; Pell, Ohio. 03 Mar 2013: A1.” */
const citation =
  /^(?:(?<author>[^;:]{3,120}?)\.\s+)?(?<paper>\p{Lu}[^;:.]{2,60}?)(?:,\s[^;]{2,60})?;\s*(?<place>[^;:]{2,60}?)[.:;,\]]*\s+(?:\[\p{L}[^\]]*\]\s*)?(?<date>\d{1,2} \p{L}{3,9}\.? (?:19|20)\d\d)(?::\s?(?<page>\S{1,12}))?\.?(?:\s.*)?$/u;

export interface DatabaseLines {
  /** The blocks that are the article’s. */
  blocks: TextBlock[];
  known: Partial<Masthead>;
  leftOut: LeftOut[];
}

/** Takes a database’s lines out of a text, and reads what they tell; a text from elsewhere stays as it is. */
export function readDatabaseLines(blocks: readonly TextBlock[]): DatabaseLines {
  if (!blocks.some(({ text }) => sure.test(text))) return { blocks: [...blocks], known: {}, leftOut: [] };
  const known: Partial<Masthead> = {};
  const leftOut: LeftOut[] = [];
  const kept: TextBlock[] = [];
  const fullText = blocks.findIndex(({ text }) => /^(?:full text|body)(?: \(|:|$)/iu.test(text));
  const abstract = blocks.findIndex(({ text }) => /^abstract(?: \(|:|$)/iu.test(text));
  blocks.forEach((block, index) => {
    const { text, line } = block;
    const isAbstract = abstract !== -1 && index > abstract && index < fullText;
    const field = labeled.exec(text)?.groups;
    const label = (field?.['label'] ?? '').toLowerCase();
    const value = (field?.['value'] ?? '').trim();
    const startsText = /^(?:full text|body|lead paragraph|abstract)$/u.test(label) && value !== '';
    const cited = citation.exec(text)?.groups;
    if (startsText && label !== 'abstract') kept.push({ ...block, text: value });
    else if (startsText && fullText === -1) kept.push({ ...block, text: value });
    else if (isAbstract || field !== undefined || sectionLabel.test(text) || counter.test(text)) {
      if (isAbstract && known.deck === undefined && countWords(text) <= 80)
        known.deck = text.replace(/\s*\[.*\]$/u, '');
      else readField(label, value, known);
      leftOut.push({ text, line, what: 'around the article' });
    } else if (cited !== undefined && index < 12) {
      known.publication ??= cited['paper'] ?? null;
      known.date ??= dateIn(cited['date'] ?? '');
      if (cited['author'] !== undefined) known.byline ??= inOrder(cited['author']);
      leftOut.push({ text, line, what: 'around the article' });
    } else kept.push(block);
  });
  return { blocks: kept, known, leftOut };
}

function readField(label: string, value: string, known: Partial<Masthead>): void {
  if (value === '') return;
  if (label === 'headline' || label === 'title') known.title ??= value;
  else if (/^(?:byline|authors?)$/u.test(label)) known.byline ??= inOrder(value.replace(/^by\s+/iu, ''));
  else if (/^publications?(?: title)?$/u.test(label)) known.publication ??= value.replace(/;.*$/u, '');
  else if (/^publication (?:date|year|info)/u.test(label)) known.date ??= dateIn(value);
  else if (label === 'load-date') known.date ??= dateIn(value);
  else if (label === 'url' && URL.canParse(value) && /^https?:/iu.test(value)) known.address ??= value;
}

/** “Sol, Ana; Day, Jo” in the order of a byline: “Ana Sol and Jo Day”. Capitals become ordinary letters. */
function inOrder(names: string): string {
  const all = names
    .split(/\s*;\s*/u)
    .map((name) => name.replace(/^(\p{L}[\p{L}’' -]+),\s+(\p{Lu}[\p{L}. ’'-]*)$/u, '$2 $1').trim())
    .filter((name) => name !== '')
    .map((name) =>
      /\p{Ll}/u.test(name) ? name : name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()),
    );
  return all.length < 2 ? (all[0] ?? names) : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}
