import { describe, expect, it } from 'vitest';
import { format, type CiteOptions } from './format.ts';
import { sources } from './fixtures/sources.ts';
import { citableOf } from './item.ts';
import { runsText, type Run } from './runs.ts';
import { styleIds, styles, type StyleId } from './styles.ts';

const items = sources.map(citableOf);
const formatted = Object.fromEntries(styleIds.map((id) => [id, format(styles[id], items)]));

const marked = (runs: readonly Run[]) => runs.map(({ text, italic }) => (italic ? `_${text}_` : text)).join('');
const entry = (style: StyleId, id: string) =>
  marked(formatted[style]?.entries.find((one) => one.id === id)?.runs ?? []);
const cite = (style: StyleId, id: string, options: CiteOptions = {}) =>
  runsText(format(styles[style], items, [{ id, options }]).cite({ id, options }));

describe('the list of sources', () => {
  it.each(styleIds)('is as expected in %s, for every kind of source', async (style) => {
    const lines = formatted[style]?.entries.map(({ id, runs }) => `${id}\n${marked(runs)}\n`) ?? [];
    expect(lines).toHaveLength(sources.length);
    await expect(lines.join('\n')).toMatchFileSnapshot(`fixtures/list.${style}.txt`);
  });

  it.each(styleIds)('prints nothing twice and leaves no gap in %s', (style) => {
    for (const { runs } of formatted[style]?.entries ?? []) {
      expect(runsText(runs)).not.toMatch(/ {2}|\.\.|,,|\( | \)|\(\)|undefined|, \.| ,|“”/);
    }
  });
});

describe('the heading of the list', () => {
  it('is the word of each style', () => {
    expect(styleIds.map((id) => styles[id].listName)).toEqual([
      'Works Cited',
      'References',
      'Bibliography',
      'References',
    ]);
  });
});

describe('MLA, 9th edition', () => {
  it('has author, title in quotation marks, container in italics, date, address without protocol (5.3–5.97)', () => {
    expect(entry('mla', 'newspaper')).toBe(
      'Vale, Ada. “City Council Votes Down Plan for a Second Bridge over the Ossin.” _The Pell County Times_, 30 Apr. 2013, www.pell.example/2013/04/30/second-bridge.',
    );
  });
  it('abbreviates months of more than four letters (Appendix 1)', () => {
    expect(entry('mla', 'news-service-signed')).toContain('Sept. 2010');
    expect(entry('mla', 'news-service')).toContain('1 May 2010');
    expect(entry('mla', 'report')).toContain('12 June 2013');
  });
  it('begins with the title where there is no author (5.6)', () => {
    expect(entry('mla', 'newspaper-unsigned')).toMatch(/^“Mayor during Storm: ‘We Were Warned.’” _The Ossin Herald_/);
  });
  it('names three authors as the first and others (5.8)', () => {
    expect(entry('mla', 'journal-undated')).toMatch(/^Suliman, John P., et al\. “/);
  });
  it('leaves out an author who is the publisher as well (5.20)', () => {
    expect(entry('mla', 'report-by-its-publisher')).toMatch(/^_Concrete in 2009_\. Office of National Bridge Policy, /);
  });
  it('has volume and number of a serial (5.51)', () => {
    expect(entry('mla', 'serial-document')).toContain(
      '_Weekly Compilation of Presidential Documents_, vol. 42, no. 45, ',
    );
  });
  it('gives the day of access to what is undated (5.111)', () => {
    expect(entry('mla', 'encyclopedia-undated')).toBe(
      '“Earl Anthony Pell.” _Wikipedia_, en.wiki.example/Pell. Accessed Nov. 2026.',
    );
  });
  it('leaves titles in other languages as they are (2.94)', () => {
    expect(entry('mla', 'magazine')).toContain('“El puente invisible.” _Proceso_, no. 1820, 18 Sept. 2011');
  });
  it('cites pages without a label and paragraphs with one (6.20)', () => {
    expect(cite('mla', 'report', { label: 'page', locator: '87' })).toBe('(Seel and Fink 87)');
    expect(cite('mla', 'report', { label: 'paragraph', locator: '5' })).toBe('(Seel and Fink, par. 5)');
    expect(cite('mla', 'report', { label: 'paragraph', locator: '5–6' })).toBe('(Seel and Fink, pars. 5–6)');
  });
});

describe('APA, 7th edition', () => {
  it('has initials, the date in parentheses, the title in sentence case (9.8, 9.14, 9.19)', () => {
    expect(entry('apa', 'newspaper')).toBe(
      'Vale, A. (2013, April 30). City council votes down plan for a second bridge over the Ossin. _The Pell County Times_. https://www.pell.example/2013/04/30/second-bridge',
    );
  });
  it('puts the title first where there is no author (9.12)', () => {
    expect(entry('apa', 'newspaper-unsigned')).toMatch(
      /^Mayor during storm: “We were warned.” \(1986, September 3\)\. _/,
    );
  });
  it('takes a news service for the author of an unsigned report (9.11)', () => {
    expect(entry('apa', 'news-service')).toMatch(
      /^Associated Press\. \(2010, May 1\)\. Bridge closed after inspection\. _Valley News_\. /,
    );
  });
  it('puts a report’s number in parentheses after its title (10.4)', () => {
    expect(entry('apa', 'report')).toContain(
      '_Rural bridges: The Mill Street Initiative and beyond_ (Report No. R41349). Congressional',
    );
    expect(entry('apa', 'report-of-an-office')).toContain('(redacted)_ (Audit Report 07-19). U.S.');
  });
  it('leaves out a publisher who is the author as well (9.29)', () => {
    expect(entry('apa', 'report-by-its-publisher')).toBe(
      'Office of National Bridge Policy. (n.d.). _Concrete in 2009_. Retrieved November 24, 2026, from https://onbp.example/2009',
    );
  });
  it('tells works of one author and year apart by letters, the same in list and text (9.47)', () => {
    const letters = ['report', 'report-same-year'].map((id) => /2013([ab])/.exec(entry('apa', id))?.[1]);
    expect(letters.toSorted()).toEqual(['a', 'b']);
    expect(cite('apa', 'report')).toBe(`(Seel & Fink, 2013${String(letters[0])})`);
  });
  it('names three authors as the first and others in the text (8.17)', () => {
    expect(cite('apa', 'journal-undated')).toBe('(Suliman et al., n.d.)');
  });
  it('stands a title for an author in headline case, between quotation marks or in italics (8.14)', () => {
    expect(cite('apa', 'newspaper-unsigned')).toBe('(“Mayor During Storm,” 1986)');
  });
});

describe('Chicago, 18th edition', () => {
  it('leaves “The” out of a newspaper’s name and sets prepositions of five letters large (14.191, 8.160)', () => {
    expect(entry('chicago-notes', 'newspaper')).toBe(
      'Vale, Ada. “City Council Votes Down Plan for a Second Bridge over the Ossin.” _Pell County Times_, April 30, 2013. https://www.pell.example/2013/04/30/second-bridge.',
    );
    expect(entry('chicago-notes', 'newspaper-unsigned')).toContain('“Mayor During Storm: ‘We Were Warned.’”');
  });
  it('lets the newspaper stand for an unknown author in a list, and the title in a note', () => {
    expect(entry('chicago-notes', 'newspaper-unsigned')).toMatch(/^_Ossin Herald_\. “Mayor/);
    expect(cite('chicago-notes', 'newspaper-unsigned')).toMatch(
      /^“Mayor During Storm: .*” Ossin Herald, September 3, 1986, /,
    );
  });
  it('names no place of publication and puts what published a report in parentheses in a note (14.30)', () => {
    expect(cite('chicago-notes', 'report')).toBe(
      'Clare Rio Seel and Kristin M. Fink, Rural Bridges: The Mill Street Initiative and Beyond, R41349 (Congressional Research Service, June 12, 2013), https://crs.example/R41349.',
    );
  });
  it('has the year after the author and does not repeat it, in author-date', () => {
    expect(entry('chicago-author-date', 'newspaper')).toMatch(
      /^Vale, Ada\. 2013\. “.*” _Pell County Times_, April 30\. https/,
    );
    expect(cite('chicago-author-date', 'newspaper', { label: 'page', locator: '3' })).toBe('(Vale 2013, 3)');
  });
  it('cites an encyclopedia’s entry under its word', () => {
    expect(cite('chicago-notes', 'encyclopedia-undated')).toBe(
      'Wikipedia, s.v. “Earl Anthony Pell,” accessed November 2026, https://en.wiki.example/Pell.',
    );
  });
  it('puts a locator before the address', () => {
    expect(cite('chicago-notes', 'report-of-an-office', { label: 'section', locator: 'Appendix VII' })).toContain(
      '), Appendix VII, http://oig.example/0719.',
    );
  });
});
