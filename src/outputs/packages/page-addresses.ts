/**
 * Changes the addresses in a page and nothing else. It reads tags as a browser does (HTML Standard, § 13.2.5), as far as
 * a page that was built can have them: comments are passed over, and what stands in scripts and styles is text.
 */

/** Where an address stands. */
export type Place = { kind: 'attribute'; element: string; attribute: string } | { kind: 'style' } | { kind: 'import' };

/** Gives an address its new form. */
export type Change = (address: string, place: Place) => string;

const single = new Set(['href', 'src', 'action', 'formaction', 'poster', 'data', 'cite', 'xlink:href', 'manifest']);

/** A comment, or a tag with its attributes. */
const markup =
  /<!--[\s\S]*?-->|<([a-z][a-z\d-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?|\s*\/)*\s*)>/gi;
const attribute = /([^\s"'<>/=]+)(\s*=\s*)(?:"([^"]*)"|'([^']*)')/g;

/** Elements whose content is text to a browser. */
const raw = new Set(['script', 'style', 'textarea', 'title']);

export function changeAddresses(html: string, change: Change): string {
  let result = '';
  let at = 0;
  markup.lastIndex = 0;
  for (let found = markup.exec(html); found !== null; found = markup.exec(html)) {
    const [whole, name] = found;
    if (name === undefined) continue;
    const element = name.toLowerCase();
    result += html.slice(at, found.index) + changeTag(whole, element, change);
    at = markup.lastIndex;
    if (!raw.has(element) || whole.endsWith('/>')) continue;
    const close = new RegExp(`</${element}[\\s/>]`, 'gi');
    close.lastIndex = at;
    const end = close.exec(html)?.index ?? html.length;
    result += changeText(html.slice(at, end), element, whole, change);
    at = end;
    markup.lastIndex = end;
  }
  return result + html.slice(at);
}

function changeTag(tag: string, element: string, change: Change): string {
  return tag.replace(attribute, (whole, name: string, equals: string, double?: string, simple?: string) => {
    const value = double ?? simple ?? '';
    const changed = changeValue(value, name.toLowerCase(), element, tag, change);
    const quote = double === undefined ? "'" : '"';
    return changed === value ? whole : `${name}${equals}${quote}${changed}${quote}`;
  });
}

function changeValue(value: string, name: string, element: string, tag: string, change: Change): string {
  const place: Place = { kind: 'attribute', element, attribute: name };
  if (single.has(name)) return change(value, place);
  if (name === 'srcset')
    return value.replace(/(^|,)(\s*)([^\s,]+)/g, (_, comma: string, space: string, address: string) => {
      return comma + space + change(address, place);
    });
  if (name === 'style') return changeStyle(value, change);
  if (name === 'content' && element === 'meta' && /http-equiv="refresh"/i.test(tag))
    return value.replace(/(url=)(.*)$/i, (_, before: string, address: string) => before + change(address, place));
  return value;
}

function changeText(text: string, element: string, tag: string, change: Change): string {
  if (element === 'style') return changeStyle(text, change);
  // The site’s pages fetch their programs so; data in a script is no program.
  if (element === 'script' && !/\stype="[^"]*json"/i.test(tag))
    return text.replace(
      /\bimport\("([^"]*)"\)/g,
      (_, address: string) => `import("${asModule(change(address, { kind: 'import' }))}")`,
    );
  return text;
}

/** A relative address of a module begins with a dot. */
const asModule = (address: string) => (/^(?:\.{1,2}\/|\/|[a-z]+:)/i.test(address) ? address : `./${address}`);

/** Addresses in a style sheet or a style attribute. */
export function changeStyle(css: string, change: Change): string {
  return css.replace(/url\(\s*(["']?)([^"')]*)\1\s*\)/g, (_, quote: string, address: string) => {
    return `url(${quote}${change(address, { kind: 'style' })}${quote})`;
  });
}
