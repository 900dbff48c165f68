import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { mlaWorks } from '../mla-works.ts';
import { claimsOf } from '../../../model/reading.ts';
import { hostile, sampleBookLibrary as library, sampleBookReading as reading } from '../sample-book.ts';
import { epub, epubFiles } from './epub.ts';

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const data = {
  reading,
  library,
  address: 'https://example.org/readings/bridge/',
  css: 'p { margin: 0 }',
  cover: new Uint8Array(Buffer.from(pixel, 'base64')),
};
const parts = { ...data, works: mlaWorks };
const book = epub(parts);
const files = epubFiles(parts);
const textOf = (name: string) => strFromU8(files.get(`EPUB/${name}`) ?? new Uint8Array());
const documentOf = (name: string) => parseHTML(textOf(name).replace(/^<\?xml.*\?>\s*/, '')).document;
const pages = [...files.keys()].filter((name) => name.endsWith('.xhtml')).map((name) => name.replace('EPUB/', ''));

/** Every link of the book, resolved: from, file, fragment. */
const links = pages.flatMap((page) =>
  [...documentOf(page).querySelectorAll('a[href]')].map((link) => {
    const [file, fragment = ''] = (link.getAttribute('href') ?? '').split('#');
    return { page, file: file === '' ? page : (file ?? ''), fragment, link };
  }),
);

describe('an e-book', () => {
  it('has no fault that EPUBCheck’s port finds, whatever the texts of the reading are', async () => {
    const { messages } = await EpubCheck.validate(book);
    expect(messages.filter(({ severity }) => severity !== 'info' && severity !== 'usage')).toEqual([]);
  });

  it('leaves texts texts', () => {
    for (const [name, bytes] of files) {
      if (!/\.(?:xhtml|opf|xml)$/.test(name)) continue;
      expect(strFromU8(bytes), name).not.toMatch(/<script|<img src=x/);
    }
    expect(documentOf('title.xhtml').querySelector('h1')?.textContent).toBe(`The bridge ${hostile}`);
    expect(documentOf('s1.xhtml').querySelector('aside')?.textContent).toContain(hostile);
  });

  it('is the same bytes each time, in any time zone', () => {
    const zone = process.env['TZ'];
    try {
      for (const other of ['Pacific/Auckland', 'America/Los_Angeles', 'UTC']) {
        process.env['TZ'] = other;
        expect(Buffer.compare(epub({ ...structuredClone(data), works: mlaWorks }), book), other).toBe(0);
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('begins with its type, stored, as readers look for it', () => {
    expect(strFromU8(book.subarray(30, 38 + 20))).toBe('mimetypeapplication/epub+zip');
    expect(Object.keys(unzipSync(book))[0]).toBe('mimetype');
  });

  it('has no link that leads nowhere', () => {
    const ids = new Map(
      pages.map((page) => [page, new Set([...documentOf(page).querySelectorAll('[id]')].map(({ id }) => id))]),
    );
    const inside = links.filter(({ file }) => !/^https?:/.test(file));
    expect(inside.length).toBeGreaterThan(20);
    const broken = inside.filter(
      ({ file, fragment }) => !(fragment === '' ? ids.has(file) : ids.get(file)?.has(fragment)),
    );
    expect(broken.map(({ page, file, fragment }) => `${page} → ${file}#${fragment}`)).toEqual([]);
  });

  it('leads from each number to its note and back', () => {
    const noteRefs = links.filter(({ link }) => link.getAttribute('epub:type') === 'noteref');
    expect(noteRefs.map(({ link }) => link.textContent)).toEqual(['1', '2', '3', '5']);
    for (const { page, fragment, link } of noteRefs) {
      expect(link.getAttribute('role')).toBe('doc-noteref');
      const note = documentOf(page).getElementById(fragment);
      expect([note?.localName, note?.getAttribute('epub:type'), note?.getAttribute('role')]).toEqual([
        'aside',
        'footnote',
        'doc-footnote',
      ]);
      expect(note?.querySelector('[role="doc-backlink"]')?.getAttribute('href')).toBe(`#${link.id}`);
    }
  });

  it('says in a note what the margin of the page says', () => {
    const note = (id: string, page: string) => documentOf(page).getElementById(id)?.textContent ?? '';
    expect(note('said', 's1.xhtml')).toContain('Ana Mora: quoted.');
    expect(note('told', 's1.xhtml')).toContain('Two officials, names withheld: paraphrased; the record supports.');
    expect(note('told', 's1.xhtml')).toContain('Supports.');
    expect(note('fell', 's2.xhtml')).toContain('No source stated.');
    expect(note('fell', 's2.xhtml')).toContain('Drafted by a program; nobody has reviewed it yet.');
    expect(note('said', 's1.xhtml')).toContain('Not checked.');
  });

  it('has an index of speakers that leads to every claim by its number', () => {
    const located = links.filter(({ link }) => link.getAttribute('epub:type') === 'index-locator');
    expect(located.map(({ link }) => Number(link.textContent)).sort()).toEqual(
      claimsOf(reading).map(({ number }) => number),
    );
    for (const { file, fragment, link } of located) {
      expect(documentOf(file).getElementById(fragment)?.textContent).toBe(link.textContent);
    }
    expect(documentOf('speakers.xhtml').querySelector('[role="doc-index"]')).not.toBeNull();
    expect(textOf('speakers.xhtml')).toContain('Invented for teaching');
  });

  it('keeps the language of foreign words, as XML and as HTML tell it', () => {
    expect(textOf('s1.xhtml')).toContain('<span lang="es" xml:lang="es">puente</span>');
    expect(documentOf('s1.xhtml').documentElement.getAttribute('xml:lang')).toBe('en');
  });

  it('says how it can be read, when it changed, and which edition it is', () => {
    const opf = textOf('package.opf');
    for (const name of [
      'accessMode',
      'accessModeSufficient',
      'accessibilityFeature',
      'accessibilityHazard',
      'accessibilitySummary',
    ])
      expect(opf).toContain(`property="schema:${name}"`);
    expect(opf).toContain('<meta property="dcterms:modified">2026-11-24T00:00:00Z</meta>');
    expect(documentOf('colophon.xhtml').body.textContent).toContain('Edition of November 24, 2026, revision ');
  });

  it('says on its title page that it is a draft', () => {
    expect(documentOf('title.xhtml').body.textContent).toContain('Draft.');
  });

  it('says of a copy that it may not be passed on', () => {
    const copy = { ...reading, kind: 'copy' as const, rights: { ...reading.rights, redistribute: false } };
    const page = strFromU8(epubFiles({ ...parts, reading: copy }).get('EPUB/title.xhtml') ?? new Uint8Array());
    expect(page).toContain('Your own copy.');
    expect(page).toContain('It may not be passed on.');
  });
});
