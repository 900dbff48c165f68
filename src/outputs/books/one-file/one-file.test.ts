import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { mlaWorks } from '../mla-works.ts';
import { hostile, sampleBookLibrary as library, sampleBookReading as reading } from '../sample-book.ts';
import { oneFile, type OneFileParts } from './one-file.ts';
import { minifyCss } from './styles.ts';

const escaped = hostile.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const page = `<!doctype html><html lang="en"><head><title>x</title><link rel="manifest" href="/m"><link rel="stylesheet" media="print" href="/print.css"><style>@font-face{font-family:F;src:url(/f.woff2)format("woff2")}@font-face{font-family:L;src:local("Tinos")}p{color:red}</style><script src="/a.js"></script></head>
<body><header>site</header><main id="main"><article><p class="take">Take it</p><nav id="contents" class="contents"><p class="caption">Each piece leads to it. <a href="/readings/bridge/sourcing/">Speaker by speaker</a></p><svg class="strip"><a href="#r1" tabindex="-1"><rect class="named" x="0" width="9" height="10"></rect></a><a href="#r3" tabindex="-1"><rect class="narration" x="9" width="9" height="10"></rect></a></svg></nav><p>${escaped} <a href="/speakers/mora/">All claims</a></p></article><nav class="readings-nav"><a href="/readings/other/">Other</a></nav><script>alert(3)</script></main><footer>site</footer></body></html>`;

const parts: OneFileParts = {
  page,
  reading,
  library,
  address: null,
  base: '/',
  works: mlaWorks,
  css: '.find { margin : 0 ; }',
  script: 'console.log("find")',
  icon: '<svg xmlns="http://www.w3.org/2000/svg"/>',
  sheet: (href) => `/*${href}*/a{color:inherit}`,
};
const html = oneFile(parts);
const { document } = parseHTML(html);
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('a reading as one file', () => {
  it('has nothing that asks the network: no address but of places in it and of other sites that one may follow', () => {
    for (const element of document.querySelectorAll('[src], link, [srcset], object, iframe')) {
      expect(element.outerHTML).toMatch(/^<link[^>]*href="data:image\/svg\+xml,/);
    }
    for (const link of document.querySelectorAll('a'))
      expect(link.getAttribute('href')).toMatch(/^(?:#|https:\/\/example\.org\/)/);
    expect(html).not.toMatch(/url\((?!["']?#)|@import|<base/);
  });

  it('lets the browser fetch nothing, and run and style nothing but what is in it', () => {
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src ${hash(parts.script)}`);
    expect(policy).toContain(`style-src ${hash(document.querySelector('style')?.textContent ?? '')}`);
    expect(document.querySelectorAll('script')).toHaveLength(1);
    expect(document.querySelectorAll('[style], [onclick], [onload], [onerror]')).toHaveLength(0);
  });

  it('takes the styles of the page, those for print too, without fonts that would be fetched', () => {
    const css = document.querySelector('style')?.textContent ?? '';
    expect(css).toContain('@media print{/*/print.css*/a{color:inherit}}');
    expect(css).toContain('local("Tinos")');
    expect(css).toContain('p{color:red}');
    expect(css).not.toContain('woff2');
  });

  it('leaves texts texts', () => {
    expect(document.querySelector('article p:not([class])')?.textContent).toContain(hostile);
    expect(document.querySelector('title')?.textContent).toContain(hostile);
    expect(document.querySelectorAll('img')).toHaveLength(0);
  });

  it('has an index of speakers with every claim, works cited, how to read and how to cite, the edition', () => {
    const numbers = [...document.querySelectorAll('.speakers .at a')].map((link) => Number(link.textContent));
    expect(numbers.sort()).toEqual([1, 2, 3, 4, 5]);
    for (const id of ['works-cited', 'how-to-read', 'cite', 'about', 'find'])
      expect(document.getElementById(id), id).not.toBeNull();
    expect(document.body.textContent).toMatch(/Edition of November 24, 2026, revision [0-9a-f]{8}/);
  });

  it('leaves out what only a site has', () => {
    expect(document.body.textContent).not.toMatch(/Take it|Other|site/);
  });

  it('is the same each time', () => {
    expect(oneFile({ ...parts, reading: structuredClone(reading), library: structuredClone(library) })).toBe(html);
  });

  it('is refused where the page is none of a reading', () => {
    expect(() => oneFile({ ...parts, page: '<p>' })).toThrow('no main');
  });
});

describe('a sheet', () => {
  it('loses what says nothing', () => {
    expect(
      minifyCss('/* a */ .a ,\n.b > c :is(d) { color : red; }\n\n@media (width >= 2rem) { p { margin: 0 1px } }'),
    ).toBe('.a,.b > c :is(d){color :red}@media (width >= 2rem){p{margin:0 1px}}');
  });
});
