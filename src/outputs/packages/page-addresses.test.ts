import { describe, expect, it } from 'vitest';
import { toHtml } from 'hast-util-to-html';
import { changeAddresses } from './page-addresses.ts';
import { applyEdits, parsePage } from './source-edits.ts';

/** The source with its addresses in capital letters; the changed tree has to be that of the changed source. */
function upperCase(html: string): string {
  const tree = parsePage(html);
  const changed = applyEdits(
    html,
    changeAddresses(tree, html, (address) => address.toUpperCase()),
  );
  expect(toHtml(tree)).toBe(toHtml(parsePage(changed)));
  return changed;
}

describe('the addresses of a page', () => {
  it.each([
    ['<a class="x" href="/a/">/a/</a>', '<a class="x" href="/A/">/a/</a>'],
    ["<img src='/a.png' alt='/a' />", "<img src='/A.PNG' alt='/a' />"],
    ['<img srcset="/a.png 1x, /b.png 2x">', '<img srcset="/A.PNG 1x, /B.PNG 2x">'],
    ['<form action="/search/">', '<form action="/SEARCH/">'],
    ['<object data="/a.svg"></object>', '<object data="/A.SVG"></object>'],
    ['<p style="background: url(/a.png)">', '<p style="background: url(/A.PNG)">'],
    ['<meta http-equiv="refresh" content="0;url=/a/">', '<meta http-equiv="refresh" content="0;url=/A/">'],
    ['<style>p{src:url(/a.woff2)format("woff2")}</style>', '<style>p{src:url(/A.WOFF2)format("woff2")}</style>'],
    [
      '<script type="module">import("/a.js").then(x)</script>',
      '<script type="module">import("/A.JS").then(x)</script>',
    ],
    ['<A\n  HREF = "/a/"\n>', '<A\n  HREF = "/A/"\n>'],
    ['<a href=/a/ class=x>', '<a href="/A/" class=x>'],
    ['<a href="/a/?x&amp;y=&quot;">', '<a href="/A/?X&amp;Y=&quot;">'],
    ["<a href='/a/?it&#39;s'>", "<a href='/A/?IT&#39;S'>"],
    ['<svg><use xlink:href="/a.svg#b"/></svg>', '<svg><use xlink:href="/A.SVG#B"/></svg>'],
    ['<template><a href="/a/"></template>', '<template><a href="/A/"></template>'],
    ['<b><p><a href="/a/">x</b>y</a></p>', '<b><p><a href="/A/">x</b>y</a></p>'],
  ])('change: %s', (html, changed) => {
    expect(upperCase(html)).toBe(changed);
  });

  it.each([
    '<!-- <a href="/a/"> -->',
    '<meta name="description" content="/a/">',
    '<script type="application/ld+json">{"url":"/a/","x":"import(\\"/a/\\")"}</script>',
    '<script>const html = "<a href=\\"/a/\\">"</script>',
    '<textarea><a href="/a/"></textarea>',
    '<title><a href="/a/"></title>',
    '<a data-href="/a/">if a < b and href="/a/"</a>',
    'x <3 <a',
  ])('stay where they are none: %s', (html) => {
    expect(upperCase(html)).toBe(html);
  });

  it('go on after a script that looks like markup', () => {
    expect(upperCase('<script>if (a<b) "</a>"</script><a href="/a/">')).toBe(
      '<script>if (a<b) "</a>"</script><a href="/A/">',
    );
  });
});
