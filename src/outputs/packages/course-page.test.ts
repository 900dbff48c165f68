import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { coursePage, referencesOf } from './course-page.ts';

const path = 'readings/ferry/index.html';
const here = new Set([path, 'speakers/ruiz/index.html', 'favicon.svg', '_astro/x.js']);
const page = (body: string, start: boolean, head = '') =>
  coursePage(fromHtml(`<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`), {
    path,
    has: (other) => here.has(other),
    start: start ? { program: 'course.js', launchData: { title: '</script>' } } : null,
  });

describe('a page in a course', () => {
  it('keeps links to what is in the package, and of others the text', () => {
    expect(
      page('<a href="../../speakers/ruiz/index.html#x">Ruiz</a> <a href="../../search/index.html">Search</a>', false),
    ).toContain('<a href="../../speakers/ruiz/index.html#x">Ruiz</a> <span>Search</span>');
  });

  it('opens other pages beside the first one, not its own places', () => {
    const html = page(
      '<a href="../../speakers/ruiz/index.html">a</a><a href="https://example.org/">b</a><a href="#x">c</a><a href="index.html#x">d</a>',
      true,
    );
    expect(html).toContain('<a href="../../speakers/ruiz/index.html" target="_blank" rel="noopener">a</a>');
    expect(html).toContain('<a href="https://example.org/" target="_blank" rel="noopener">b</a>');
    expect(html).toContain('<a href="#x">c</a><a href="index.html#x">d</a>');
  });

  it('has no menu, no search, no program that fetches what is not there, no way on without a script', () => {
    const html = page(
      '<nav aria-label="Site">menu</nav><search>find</search><script type="module">import("../../search/search.js")</script><script type="module" src="../../_astro/x.js"></script>',
      false,
      '<link rel="icon" href="../../favicon.svg"><link rel="manifest" href="../../app.webmanifest"><noscript><meta http-equiv="refresh" content="0;url=answers/"></noscript>',
    );
    expect(html).not.toMatch(/menu|find|search\.js|webmanifest|refresh/);
    expect(html).toContain('<link rel="icon" href="../../favicon.svg">');
    expect(html).toContain('src="../../_astro/x.js"');
  });

  it('ends with the program and its launch data, which cannot end the element that they are in', () => {
    expect(page('<p>x</p>', true)).toContain(
      '<script type="application/json" id="_course">{"title":"\\u003c/script>"}</script><script src="../../course.js"></script></body>',
    );
  });

  it('has a content security policy for what is in it now', () => {
    const html = page('<p>x</p>', true, '<meta http-equiv="content-security-policy" content="script-src old">');
    expect(html.match(/content-security-policy/g)).toHaveLength(1);
    expect(html).toContain("script-src 'self'");
  });

  it('has references to what it needs and where it leads', () => {
    const html =
      '<style>p{src:url(../../_astro/y.woff2)}</style><link rel="alternate" href="../../feed.xml"><a href="cite/index.html">x</a><img src="a.png">';
    expect(referencesOf(fromHtml(html), path)).toEqual({
      needs: ['_astro/y.woff2', 'readings/ferry/a.png'],
      links: ['readings/ferry/cite/index.html'],
    });
  });

  it('leaves the tree of the page as it is', () => {
    const tree = fromHtml(
      '<meta charset="utf-8"><nav aria-label="Site">menu</nav><template><a href="x.html">x</a></template>',
    );
    const before = toHtml(tree);
    const html = coursePage(tree, { path, has: () => false, start: { program: 'course.js', launchData: {} } });
    expect(html).toContain('<template><span>x</span></template>');
    expect(toHtml(tree)).toBe(before);
  });
});
