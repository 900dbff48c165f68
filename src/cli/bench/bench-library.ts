/**
 * A library of any size to measure builds with: readings of nonsense that have everything that readings have. The same
 * number of readings always gives the same bytes.
 */
import { capital } from '../../model/words.ts';

const sectionsOfReading = 8;
const paragraphsOfSection = 8;
const speakersOfReading = 6;
const syllables = 'ba ce di fo gu la me ni po ru sa te vi xo zu'.split(' ');

/** So many words of nonsense; each call goes on where the last one ended. */
type Words = (count: number) => string;

/** The files of a content folder with so many readings, by path. */
export function* benchLibrary(readings: number): Generator<[path: string, text: string]> {
  yield ['speakers/everyone.yaml', speakerRecord('Everyone', 'named')];
  yield ['sources/archive.yaml', sourceRecord('report', 'The archive')];
  for (let number = 1; number <= readings; number++) yield* readingFiles(number, wordsFrom(number));
}

function* readingFiles(number: number, words: Words): Generator<[path: string, text: string]> {
  const slug = `reading-${String(number).padStart(5, '0')}`;
  const identifications = ['named', 'described', 'anonymous'];
  for (let own = 0; own < speakersOfReading; own++) {
    yield [
      `speakers/${slug}-${String(own)}.yaml`,
      speakerRecord(capital(words(2)), identifications[own % 3] ?? 'named'),
    ];
  }
  yield [`sources/${slug}.yaml`, sourceRecord('article-newspaper', capital(words(6)))];
  yield [`readings/${slug}/reading.yaml`, readingRecord(slug, words)];
  for (let section = 1; section <= sectionsOfReading; section++) {
    const blocks = Array.from({ length: paragraphsOfSection }, (_, index) =>
      paragraph(slug, (section - 1) * paragraphsOfSection + index, words),
    );
    const text = `---\ntitle: ${capital(words(4))}\n---\n\n${blocks.join('\n\n')}\n`;
    yield [`readings/${slug}/${String(section).padStart(2, '0')}-section-${String(section)}.mdx`, text];
  }
}

/** A paragraph that makes a paraphrased claim with note and check, and a quoted one or one of narration by turns. */
function paragraph(slug: string, index: number, words: Words): string {
  const [told, quoted, narrated] = ['told', 'quoted', 'narrated'].map((name) => `${name}-${String(index)}`);
  const speaker = `${slug}-${String(index % speakersOfReading)}`;
  const second =
    index % 2 === 0
      ? `<Claim id="${quoted}" by="everyone" form="direct">“${capital(words(9))},”</Claim> <Cue of="${quoted}">everyone says</Cue>.`
      : `<Claim id="${narrated}" form="narration">${capital(words(12))}</Claim>.`;
  return [
    `<Cue of="${told}">${capital(words(3))} said</Cue> <Claim id="${told}" by="${speaker}" form="indirect">${words(14)}</Claim>.`,
    `${second}\n`,
    `<Note of="${told}">${capital(words(22))}.</Note>\n`,
    `<Check of="${told}" verdict="supports" source="archive" locator="page ${String(index + 1)}">${capital(words(18))}.</Check>`,
  ].join('\n');
}

function readingRecord(slug: string, words: Words): string {
  return `title: ${capital(words(6))}
kind: original
byline: Nobody
publication: The Bench
date: '2013'
language: en
summary: ${capital(words(14))}. ${capital(words(10))}.
source: ${slug}
paragraphs: ${String(sectionsOfReading * paragraphsOfSection)}
rights: { holder: Nobody, redistribute: true, statement: Nonsense. }
`;
}

const speakerRecord = (name: string, identification: string) =>
  `name: ${name}\nsort: ${name}\ntype: person\nidentification: ${identification}\nrole: Witness\n`;

const sourceRecord = (type: string, title: string) =>
  `type: ${type}\ntitle: ${title}\nissued: '2013'\nshort: ${title}\n`;

/** Words in an order that the seed fixes (a linear congruential generator, constants of Numerical Recipes). */
function wordsFrom(seed: number): Words {
  let state = seed;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const word = () => Array.from({ length: 1 + random(4) }, () => syllables[random(syllables.length)]).join('');
  return (count) => Array.from({ length: count }, word).join(' ');
}
