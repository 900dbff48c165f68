/** A page saved as one file (MHTML, as Chrome and Edge write it): its main page, unpacked (RFC 2557, 2045). */
import { ImportError } from '../import-error.ts';
import { checkSize } from './decode.ts';

interface Part {
  headers: Map<string, string>;
  /** Each character is a byte. */
  body: string;
}

export interface MhtmlPage {
  bytes: Uint8Array;
  /** The encoding that its head names. */
  charset: string | null;
  address: string | null;
}

/** Whether bytes begin like a message that holds a page. */
export function looksLikeMhtml(bytes: Uint8Array): boolean {
  const head = byteText(bytes.subarray(0, 4000));
  return (
    /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?content-type:\s*(?:multipart\/related|text\/html)/iu.test(head) &&
    /^mime-version:/imu.test(head)
  );
}

/** @throws ImportError where no page is in it */
export function readMhtml(bytes: Uint8Array, file: string): MhtmlPage {
  checkSize(bytes, file);
  const message = readPart(byteText(bytes));
  const type = message.headers.get('content-type') ?? '';
  const boundary = parameter(type, 'boundary');
  const parts = boundary === null ? [message] : splitParts(message.body, boundary);
  const start = parameter(type, 'start');
  const pages = parts.filter(({ headers }) =>
    /^(?:text\/html|application\/xhtml\+xml)/iu.test(headers.get('content-type') ?? ''),
  );
  const page = pages.find(({ headers }) => start !== null && headers.get('content-id') === start) ?? pages[0];
  if (page === undefined) {
    throw new ImportError('file-binary', file, {
      found: `a message of ${String(parts.length)} parts, none of them a page`,
      expected: 'a page that a browser saved as one file (.mhtml)',
      hint: 'Save the page again, or copy its text into a text file.',
    });
  }
  const address =
    message.headers.get('snapshot-content-location') ??
    page.headers.get('content-location') ??
    message.headers.get('content-location') ??
    null;
  return {
    bytes: decodeBody(page),
    charset: parameter(page.headers.get('content-type') ?? '', 'charset'),
    address: address !== null && /^https?:/iu.test(address) && URL.canParse(address) ? address : null,
  };
}

function byteText(bytes: Uint8Array): string {
  // “latin1” of TextDecoder is Windows-1252, which changes 27 bytes.
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

function readPart(text: string): Part {
  const end = /\r?\n\r?\n/u.exec(text);
  const head = end === null ? text : text.slice(0, end.index);
  const headers = new Map<string, string>();
  for (const { groups } of head.replace(/\r?\n[ \t]+/gu, ' ').matchAll(/^(?<name>[\w-]+):\s*(?<value>.*?)\s*$/gmu)) {
    const name = (groups?.['name'] ?? '').toLowerCase();
    if (!headers.has(name)) headers.set(name, groups?.['value'] ?? '');
  }
  return { headers, body: end === null ? '' : text.slice(end.index + end[0].length) };
}

function parameter(value: string, name: string): string | null {
  const found = new RegExp(`(?:^|;)\\s*${name}\\s*=\\s*(?:"(?<quoted>[^"]*)"|(?<bare>[^;\\s]+))`, 'iu').exec(
    value,
  )?.groups;
  return found?.['quoted'] ?? found?.['bare'] ?? null;
}

function splitParts(body: string, boundary: string): Part[] {
  const parts: Part[] = [];
  const mark = `--${boundary}`;
  let at = body.startsWith(mark) ? 0 : body.indexOf(`\n${mark}`);
  while (at !== -1 && parts.length < 2000) {
    const from = body.indexOf('\n', at + mark.length);
    const next = from === -1 ? -1 : body.indexOf(`\n${mark}`, from);
    if (from === -1) break;
    parts.push(readPart(body.slice(from + 1, next === -1 ? undefined : next).replace(/^\r?\n/u, '')));
    at = next;
  }
  return parts;
}

function decodeBody({ headers, body }: Part): Uint8Array {
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase().trim();
  if (encoding === 'base64') {
    try {
      return bytesOf(atob(body.replace(/[^A-Za-z0-9+/=]/gu, '')));
    } catch {
      return new Uint8Array();
    }
  }
  if (encoding !== 'quoted-printable') return bytesOf(body);
  return bytesOf(
    body
      .replace(/=[ \t]*\r?\n/gu, '')
      .replace(/=(?<code>[0-9A-Fa-f]{2})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
}
