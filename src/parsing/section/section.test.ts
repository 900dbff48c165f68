import { describe, expect, it } from 'vitest';
import { plainText } from '../../model/inline.ts';
import { claimsOf } from '../../model/reading.ts';
import { readLibrary } from '../library.ts';
import { faultsOf, readSample, sampleFiles } from '../sample.ts';

const claim = (id: string, words: string) => `<Claim id="${id}" form="narration">${words}</Claim>`;
const textsOf = (body: string, paragraphs = 1) => {
  const [section] = readSample(body, paragraphs).sections;
  return section?.paragraphs.map(({ children }) => plainText(children));
};

describe('a paragraph', () => {
  it('may begin a line with a component', () => {
    expect(textsOf(`One\n${claim('two', 'two\nlines')} three.`)).toEqual(['One two lines three.']);
  });

  it('may be nothing but components, which MDX lifts out of it', () => {
    expect(textsOf(`${claim('a-claim', 'One')}\n${claim('b-claim', 'two')} ${claim('c-claim', 'three')}`)).toEqual([
      'One two three',
    ]);
  });

  it('of components ends with a blank line', () => {
    expect(textsOf(`${claim('a-claim', 'One')}\n\n${claim('b-claim', 'two')}`, 2)).toEqual(['One', 'two']);
  });

  it('keeps the text between two components, also after letters outside the BMP', () => {
    expect(textsOf(`😀😀😀\n\n${claim('a-claim', '𝔘𝔫𝔦')} ${claim('b-claim', 'code')}`, 2)).toEqual([
      '😀😀😀',
      '𝔘𝔫𝔦 code',
    ]);
  });

  it('reads entities and backslashes as the characters they stand for', () => {
    expect(textsOf('a &lt;b&gt; &#123;c&#125; \\*d\\* \\{e\\} &amp;lt;')).toEqual(['a <b> {c} *d* {e} &lt;']);
  });

  it('takes a hard line break for a space', () => {
    expect(textsOf('a  \nb\\\nc')).toEqual(['a b c']);
  });

  it('keeps a no-break space', () => {
    const [section] = readSample('U.S.\u00A0officials').sections;
    expect(section?.paragraphs[0]?.children).toEqual([{ type: 'text', value: 'U.S.\u00A0officials' }]);
  });

  it('does not take an entity for a control character', () => {
    expect(textsOf('a&#1;b&#27;c')).toEqual(['a\uFFFDb\uFFFDc']);
  });

  it('may have a line inside that begins like a module', () => {
    expect(textsOf('Limits on\nexport rose, as did\nimport duties.')).toEqual([
      'Limits on export rose, as did import duties.',
    ]);
  });
});

describe('a claim', () => {
  it('has as its text its words without the cues in it, and without the comma that sets one off', () => {
    const [direct] = claimsOf(
      readSample(
        '<Claim id="stand" by="ada" form="direct">“We *stand*,” <Cue of="stand">said Ada</Cue>, “here.”</Claim>',
      ),
    );
    expect(direct).toMatchObject({
      text: '“We stand,” “here.”',
      quotations: ['We stand,', 'here.'],
      cue: 'said Ada',
      speaker: 'ada',
      section: { id: 'part-1', title: 'Part 1' },
    });
  });

  it('has no quotations where they are scare quotes', () => {
    const [indirect] = claimsOf(readSample('<Claim id="so" by="ada" form="indirect">the “so-called” truce</Claim>'));
    expect(indirect?.quotations).toEqual([]);
  });

  it('has the words of all its cues; a cue may name several claims', () => {
    const claims = claimsOf(
      readSample(
        '<Cue of="one-thing two-thing">Ada said</Cue> <Claim id="one-thing" by="ada" form="indirect">a</Claim> and ' +
          '<Claim id="two-thing" by="ada" form="indirect">b</Claim>, <Cue of="two-thing two-thing">she added</Cue>.',
      ),
    );
    expect(claims.map(({ cue }) => cue)).toEqual(['Ada said', 'Ada said … she added']);
  });

  it('has its note and checks', () => {
    const [first] = claimsOf(
      readSample(
        `${claim('late', 'Late')}.\n\n<Note of="late">Why *late*?</Note>\n\n` +
          '<Check of="late" verdict="refines" source="book" locator="Page 2">By an hour.</Check>',
      ),
    );
    expect(first?.note && plainText(first.note)).toBe('Why late?');
    expect(first?.checks).toEqual([
      {
        verdict: 'refines',
        source: 'book',
        locator: 'Page 2',
        text: [{ type: 'text', value: 'By an hour.' }],
        when: null,
      },
    ]);
  });

  it('is numbered in reading order, through all sections', () => {
    const files = sampleFiles([`${claim('a-claim', 'a')} ${claim('b-claim', 'b')}\n\nNone.`, claim('c-claim', 'c')], 3);
    const { library } = readLibrary(files);
    expect(
      library.readings
        .flatMap(claimsOf)
        .map(({ id, number, paragraph, section }) => [id, number, paragraph, section.id]),
    ).toEqual([
      ['a-claim', 1, 1, 'part-1'],
      ['b-claim', 2, 1, 'part-1'],
      ['c-claim', 3, 3, 'part-2'],
    ]);
  });

  it.each(['main', 'contents', 'contents-title', 'p12', 'r12', 's3', 'lens-all', 'fill-document'])(
    'cannot have the id %s, which the page uses itself',
    (id) => {
      expect(faultsOf(claim(id, 'x'))).toEqual(['wrong-value 1']);
    },
  );

  it.each(['constructor', 'to-string', 'has-own-property', 'proto'])('may have the id %s', (id) => {
    expect(claimsOf(readSample(claim(id, 'x'))).map((made) => made.id)).toEqual([id]);
  });

  it('is not lost where another of the same paragraph has its id', () => {
    const body = `${claim('twin', 'one')} and ${claim('twin', 'two')}\n\n<Note of="twin">Of the first.</Note>`;
    const { library, diagnostics } = readLibrary(sampleFiles([body], 1));
    const claims = library.readings.flatMap(claimsOf);
    expect(claims.map(({ text, note }) => [text, note === null])).toEqual([
      ['one', false],
      ['two', true],
    ]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['duplicate-claim']);
  });
});

describe('a note', () => {
  it('may follow its paragraph without a blank line, where that is nothing but components', () => {
    const [first] = claimsOf(readSample(`${claim('late', 'Late')}\n<Note of="late">Why?</Note>`));
    expect(first?.note).toEqual([{ type: 'text', value: 'Why?' }]);
  });
});

describe('a fault', () => {
  it.each([
    ['a fragment', '<>x</>', ['unknown-component 1']],
    ['a fragment in a paragraph', 'p <>x</> q', ['unknown-component 1']],
    ['raw HTML', 'a\n<b onclick="x">b</b>', ['unknown-component 2']],
    ['a component of an object’s own', '<toString>x</toString> y', ['unknown-component 1']],
    ['an HTML comment', 'a\n\nb <!-- c -->', ['mdx-syntax 3']],
    [
      'a table',
      'a\n\n# H\n\n1. b\n\n***\n\n```\nc\n```',
      ['unsupported-markdown 3', 'unsupported-markdown 5', 'unsupported-markdown 7', 'unsupported-markdown 9'],
    ],
    ['a reference', '[a][b]\n\n[b]: javascript:alert(1)', ['unsupported-markdown 1', 'unsupported-markdown 3']],
    ['an inline image', 'a ![b](c.png)', ['unsupported-markdown 1']],
    ['a data address', '[a](data:text/html,x)', ['unsafe-link 1']],
    ['an address that hides its scheme', '[a](java&#115;cript:alert)', ['unsafe-link 1']],
    ['an expression', 'a\nb {1 +\n1} c\n\n[d](#d)', ['paragraph-count 9', 'code-in-reading 2', 'dangling-link 5']],
    [
      'a module after a note',
      `${claim('one', 'x')}\n\n<Note of="one">\ny\n</Note>\nexport const a = 1`,
      ['code-in-reading 6'],
    ],
    ['an expression that nothing closes', 'a {b\nc', ['code-in-reading 1']],
    ['only notes', '<Note of="one">x</Note>', ['note-of-no-claim 1', 'paragraph-count -3', 'paragraph-count 9']],
  ])('has its line: %s', (_, body, faults) => {
    expect(faultsOf(body).sort()).toEqual(faults.sort());
  });

  it('in an attribute causes no second one', () => {
    expect(
      faultsOf(
        '<Cue of="who">Ada said</Cue> <Claim id="who" bye="ada" form={"indirect"}>x</Claim>\n\n<Note of="who">y</Note>',
      ),
    ).toEqual(['code-in-reading 1', 'unknown-attribute 1']);
  });

  it('in an id causes none in its cue and note', () => {
    expect(
      faultsOf(
        '<Cue of="who">Ada said</Cue> <Claim id={who} by="ada" form="indirect">x</Claim>\n\n<Note of="who">y</Note>',
      ),
    ).toEqual(['code-in-reading 1']);
  });

  it('in a section that cannot be read causes none in links to it, nor in the number of paragraphs', () => {
    const { diagnostics } = readLibrary(sampleFiles(['See [there](#one).', `${claim('one', 'x')} </Note>`], 5));
    expect(diagnostics.map(({ code }) => code)).toEqual(['mdx-syntax']);
  });

  it('has the same line whatever the line breaks, and with a byte order mark', () => {
    const files = sampleFiles(
      [`${claim('one', 'One\nclaim')}.\n\n${claim('two', 'x')} ${claim('three', 'y')}\n\n[a](#nothing)`],
      3,
    );
    const plain = readLibrary(files);
    for (const lineBreak of ['\r\n', '\r']) {
      const others = new Map([...files].map(([path, text]) => [path, `\uFEFF${text.replaceAll('\n', lineBreak)}`]));
      expect(readLibrary(others)).toEqual(plain);
    }
    expect(plain.diagnostics.map(({ code, line }) => `${code} ${String(line)}`)).toEqual(['dangling-link 10']);
  });
});

describe('a claim in several pieces', () => {
  const body =
    '<Cue of="both">Ada says</Cue> <Claim id="both" by="ada" form="mixed">it is “old,”</Claim> which it is, <Claim more="both">and “cold”</Claim>.';

  it('has the words of all its pieces, with a mark where others stand between them', () => {
    const reading = readSample(body);
    expect(claimsOf(reading)).toMatchObject([
      { id: 'both', text: 'it is “old,” … and “cold”', quotations: ['old,', 'cold'] },
    ]);
    expect(textsOf(body)).toEqual(['Ada says it is “old,” which it is, and “cold”.']);
  });

  it.each([
    ['cannot begin there', '<Claim more="nobody">words</Claim>.', 'continued-claim 1'],
    ['says no more than its id', `${body} <Claim more="both" form="mixed">words</Claim>`, 'continued-claim 1'],
    ['needs the id', `${body} <Claim more="">words</Claim>`, 'missing-field 1'],
    ['needs words', `${body} <Claim more="both"></Claim>`, 'empty-component 1'],
    [
      'cannot stand in a cue',
      `${body} <Cue of="both">she <Claim more="both">says</Claim></Cue>`,
      'misplaced-component 1',
    ],
  ])('%s', (_, text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });
});

describe('a turn of an interview', () => {
  const turn = (cue: string, words: string) =>
    `<Cue of="turn">${cue}</Cue> <Claim id="turn" by="ada" form="direct">${words}</Claim>`;

  it('is verbatim without quotation marks; quoted words in it are its quotations', () => {
    expect(claimsOf(readSample(turn('Ada:', 'It is cold.')))).toMatchObject([{ quotations: ['It is cold.'] }]);
    expect(claimsOf(readSample(turn('Ada:', '“It is cold.”')))).toMatchObject([{ quotations: ['It is cold.'] }]);
  });

  it('has a colon after the name: without one the marks are missing', () => {
    expect(faultsOf(turn('Ada says', 'It is cold.'))).toEqual(['quotation-missing 1']);
  });
});

describe('a quotation that is not closed', () => {
  const open = (after: string) => `<Claim id="open" by="ada" form="direct">“It is cold.</Claim>${after}`;

  it('may end its paragraph, since it can continue in the next', () => {
    expect(claimsOf(readSample(open('')))).toMatchObject([{ quotations: ['It is cold.'] }]);
  });

  it('is a fault anywhere else', () => {
    expect(faultsOf(open(' Then she left.'))).toEqual(['quotation-missing 1']);
    expect(faultsOf(open('”'))).toEqual(['quotation-missing 1']);
  });
});

describe('a draft', () => {
  it('is a claim with the word draft, in a reading whose status says so', () => {
    const files = sampleFiles(
      ['<Claim id="a-claim" form="narration" draft>One</Claim> <Claim id="b-claim" form="narration">two</Claim>'],
      1,
    );
    const record = files.get('readings/sample/reading.yaml') ?? '';
    expect(readLibrary(files).diagnostics.map(({ code }) => code)).toEqual(['draft-in-reviewed']);
    const { library, diagnostics } = readLibrary(
      new Map([...files, ['readings/sample/reading.yaml', `${record}status: draft\n`]]),
    );
    expect(diagnostics).toEqual([]);
    expect(library.readings.flatMap(claimsOf).map(({ draft }) => draft)).toEqual([true, undefined]);
  });
});
