/**
 * The content security policy of a page, made from what the page holds: it may run its own programs, show its own styles
 * and pictures, fetch from its own site, and nothing else (Content Security Policy Level 3).
 */
import { sha256Base64 } from '../../model/hash.ts';
import { pageParts, type PageParts } from './page-parts.ts';

const self = "'self'";
const none = "'none'";
const hashOf = (text: string) => `'sha256-${sha256Base64(text)}'`;

/**
 * The directives that a page needs. WebAssembly is not among them: the search runs in a worker, and a worker has the
 * policy of its own file. A page with programs may do what they do: fetch, start workers, save, lead to the search.
 */
function policyOf({ uses, scripts, styles }: PageParts): string {
  const hasProgram = uses.has('program');
  const directives: [name: string, sources: string[]][] = [
    ['default-src', [none]],
    ['base-uri', [none]],
    ['form-action', [uses.has('form') || hasProgram ? self : none]],
    ['font-src', uses.has('font') ? [self] : []],
    ['img-src', [...(uses.has('image') ? [self] : []), ...(uses.has('data image') ? ['data:'] : [])]],
    ['manifest-src', uses.has('manifest') ? [self] : []],
    ['connect-src', hasProgram ? [self] : []],
    ['worker-src', hasProgram ? [self] : []],
    ['script-src', [...(hasProgram ? [self] : []), ...scripts.map(hashOf)]],
    ['style-src', [...(uses.has('sheet') ? [self] : []), ...styles.map(hashOf)]],
  ];
  return directives
    .filter(([, sources]) => sources.length > 0)
    .map(([name, sources]) => `${name} ${[...new Set(sources)].join(' ')}`)
    .join(';');
}

/**
 * The policy that a host may send with every file. It is the frame in which each page’s own is narrower: a browser heeds
 * both, so that code in a page still needs its hash. WebAssembly is for the search’s worker.
 */
export const hostPolicy = [
  `default-src ${none}`,
  `script-src ${self} 'unsafe-inline' 'wasm-unsafe-eval'`,
  `style-src ${self} 'unsafe-inline'`,
  `img-src ${self} data:`,
  ...['font-src', 'connect-src', 'manifest-src', 'worker-src'].map((name) => `${name} ${self}`),
  `base-uri ${none}`,
  `form-action ${self}`,
  `frame-ancestors ${self}`,
].join('; ');

/**
 * A page with its policy, in place of one that it has. It stands behind the character encoding, before anything that is
 * fetched or run. Styles that follow each other become one, since each has a hash, and a hash cannot be compressed.
 *
 * @throws where the page does not say its character encoding, as every page of the site does
 */
export function withContentPolicy(html: string): string {
  return put(html, pageParts(html));
}

/** A page that was changed, with a policy that fits it. One that has no policy is not of the site, and stays as it is. */
export function renewContentPolicy(html: string): string {
  const parts = pageParts(html);
  return parts.policies.length === 0 ? html : put(html, parts);
}

function put(html: string, parts: PageParts): string {
  const at = parts.charsetEnd;
  if (at === null) throw new Error('The page does not say its character encoding.');
  const edits = [
    ...[...parts.policies, ...parts.styleJoints].map((span) => ({ ...span, text: '' })),
    { start: at, end: at, text: `<meta http-equiv="content-security-policy" content="${policyOf(parts)}">` },
  ];
  return edits
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce((page, { start, end, text }) => page.slice(0, start) + text + page.slice(end), html);
}
