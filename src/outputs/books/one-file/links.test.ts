import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { mlaWorks } from '../mla-works.ts';
import { bookOf, singleFile } from '../book.ts';
import { sampleBookLibrary, sampleBookReading } from '../sample-book.ts';
import { addressInFile, rewriteLinks } from './links.ts';

const book = bookOf(sampleBookReading, sampleBookLibrary, null, singleFile, mlaWorks);
const place = (href: string) => addressInFile(href, book, '/course/');

describe('a link of the page', () => {
  it('stays where it leads to a place in the page or to another site', () => {
    expect(['#said', 'https://example.org/a'].map(place)).toEqual(['#said', 'https://example.org/a']);
  });

  it('leads to the file’s own speakers, sources and parts', () => {
    expect(
      [
        '/course/speakers/mora/',
        '/course/sources/#sheet',
        '/course/readings/bridge/#fell',
        '/course/readings/bridge/',
        '/course/readings/bridge/cite/',
        '/course/how-to-read/',
      ].map(place),
    ).toEqual(['#v2', expect.stringMatching(/^#w\d$/), '#fell', '#main', '#cite', '#how-to-read']);
  });

  it('goes where the file has nothing of the kind', () => {
    expect(
      ['/course/readings/other/', '/course/offline/', '/elsewhere/', 'x.html', 'javascript:alert(1)'].map(place),
    ).toEqual([null, null, null, null, null]);
  });

  it('goes with the mark that sets it off, and with the paragraph that held nothing else', () => {
    const page = fromHtml(
      '<p>64 paragraphs · <a href="/course/readings/bridge/cite/">Cite</a> · <a href="/course/offline/">Offline</a></p><p class="role"><a href="/course/readings/other/#x">In your own copy</a></p><svg><rect></rect></svg>',
      { fragment: true },
    );
    rewriteLinks(page, book, '/course/');
    expect(toHtml(page)).toBe('<p>64 paragraphs · <a href="#cite">Cite</a></p><svg><rect></rect></svg>');
  });
});
