/** Content documents of an EPUB: XHTML, made from trees, so that no text can become markup. */
import type { ElementContent, Properties } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { make, type Content } from '../../../views/tree.ts';
import { xmlFile } from '../../xml.ts';

export interface Document {
  title: string;
  language: string;
  /** What the document is in the book, as `epub:type`. */
  type: 'frontmatter' | 'bodymatter' | 'backmatter';
  body: Content;
}

/** A whole document as XML. */
export function xhtml({ title, language, type, body }: Document): string {
  const html = make(
    'html',
    { 'xmlns:epub': 'http://www.idpf.org/2007/ops', lang: language },
    make(
      'head',
      {},
      make('meta', { charSet: 'utf-8' }),
      make('title', {}, title),
      make('link', { rel: ['stylesheet'], type: 'text/css', href: 'book.css' }),
    ),
    make('body', { 'epub:type': type }, body),
  );
  const tree = toXast({ type: 'root', children: [{ type: 'doctype' }, withXmlLanguages(html)] });
  return xmlFile(tree);
}

/** In XML a language is told by `xml:lang`, in HTML by `lang`: reading systems look for either. */
function withXmlLanguages<Node extends ElementContent>(node: Node): Node {
  if (node.type !== 'element') return node;
  const { lang } = node.properties;
  const properties: Properties = lang === undefined ? node.properties : { ...node.properties, 'xml:lang': lang };
  return { ...node, properties, children: node.children.map(withXmlLanguages) };
}
