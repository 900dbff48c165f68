import { describe, expect, it } from 'vitest';
import { findArticle } from '../structure/find-article.ts';
import { readArticleFile } from './open-file.ts';

async function read(text: string | Uint8Array, file = 'a.txt') {
  const { blocks, known } = await readArticleFile(
    typeof text === 'string' ? new TextEncoder().encode(text) : text,
    file,
  );
  const article = findArticle(blocks, known, file);
  return { ...article, texts: article.body.map((block) => block.text) };
}
const sentences = [
  'The mayor said on Monday that the bridge was closed for good, and that it would stay closed until summer.',
  'The county had known of the cracks since June, according to a report that nobody in the town hall had read.',
  '“It is over,” said Jo Day, the town clerk, and went home to her family by the long way round the valley.',
];
const page = (head: string, body = sentences.map((text) => `<p>${text}</p>`).join('')) =>
  `<!doctype html><html><head><title>Bridge closes</title>${head}</head><body><article><h1>Bridge closes</h1>${body}</article></body></html>`;

describe('the date of a page', () => {
  it.each([
    ['<meta itemprop="datePublished" content="2016-05-04T10:00:00Z">', '2016-05-04'],
    [
      '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2016-05-04T10:00"}]}</script>',
      '2016-05-04',
    ],
    ['<meta property="article:published_time" content="2016-05-04">', '2016-05-04'],
    ['<meta property="article:published" content="2016-05-04T01:02:03-0500">', '2016-05-04'],
    ['<meta name="pdate" content="20170113">', '2017-01-13'],
    ['<meta name="date" content="Fri, 13 Jan 2017 10:00:00 GMT">', '2017-01-13'],
    ['<meta name="date" content="13/01/2017">', '2017-01-13'],
    ['<meta name="date" content="02/03/2017">', null],
    ['', null],
  ])('is read from %s', async (head, date) => {
    expect((await read(page(head), 'a.html')).date).toBe(date);
  });

  it.each([
    ['<time datetime="2016-05-04">Wednesday</time>', '2016-05-04'],
    ['<span itemprop="datePublished">May 4, 2016</span>', '2016-05-04'],
    ['<div datepublished="2016-05-04">Wednesday</div>', '2016-05-04'],
  ])('is read from %s', async (element, date) => {
    expect(
      (await read(page('', `${element}${sentences.map((text) => `<p>${text}</p>`).join('')}`), 'a.html')).date,
    ).toBe(date);
  });
});

describe('a page', () => {
  it.each([
    ['<link rel="canonical" href="https://www.ledger.example/a">', 'ledger.example'],
    ['<meta property="og:url" content="https://ledger.example/a">', 'ledger.example'],
    [
      '<meta property="og:site_name" content="The Ledger"><link rel="canonical" href="https://ledger.example/a">',
      'The Ledger',
    ],
  ])('tells the newspaper in %s', async (head, publication) => {
    expect((await read(page(head), 'a.html')).publication).toBe(publication);
  });

  it('in many small containers is read whole', async () => {
    const many = Array.from(
      { length: 24 },
      (_, index) =>
        `<div class="c${String(index)}"><div><p>${sentences[index % 3] ?? ''} It was so ${String(index)} times.</p></div></div>`,
    );
    expect((await read(page('', many.join('<div class="ad"></div>')), 'a.html')).texts).toHaveLength(24);
  });

  it.each([
    '<div class="newsletter-signup"><p>Sign up for our newsletter and get the best of the valley every morning.</p></div>',
    '<aside><p>Get the day’s top headlines delivered to your inbox every morning.</p></aside>',
    '<p>Get the day’s top headlines delivered to your inbox every morning.</p>',
  ])('loses the pitch of a newsletter, %s', async (pitch) => {
    const [first = '', second = '', third = ''] = sentences.map((text) => `<p>${text}</p>`);
    expect((await read(page('', first + second + pitch + third), 'a.html')).texts).toEqual(sentences);
  });

  it.each([
    ['says ISO-8859-1 and is UTF-8', '<meta charset="iso-8859-1">', (text: string) => new TextEncoder().encode(text)],
    [
      'says UTF-8 and is Windows-1252',
      '<meta charset="utf-8">',
      (text: string) =>
        Uint8Array.from(text.replaceAll('“', '\u0093').replaceAll('”', '\u0094'), (c) => c.charCodeAt(0)),
    ],
    ['names no encoding that there is', '<meta charset="klingon">', (text: string) => new TextEncoder().encode(text)],
  ])('that %s is read', async (_, head, encode) => {
    expect((await read(encode(page(head)), 'a.html')).texts).toEqual(sentences);
  });

  it.each(['quoted-printable', 'base64', '8bit'])('saved as one file in %s is read', async (encoding) => {
    const bytes = new TextEncoder().encode(page('').replace('Day,', 'Dáy,'));
    const binary = String.fromCharCode(...bytes);
    const body =
      encoding === 'base64'
        ? btoa(binary).replace(/.{76}/gu, '$&\r\n')
        : encoding === '8bit'
          ? binary
          : binary
              .replace(/[=\u0080-\u00ff]/gu, (c) => `=${c.charCodeAt(0).toString(16).toUpperCase()}`)
              .replace(/(?:=..|[^=\r\n]){70}/gu, '$&=\r\n');
    const message = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://ledger.example/bridge\r\nSubject: Bridge closes\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----b----"\r\n\r\n\r\n------b----\r\nContent-Type: text/html\r\nContent-ID: <frame@mhtml.blink>\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: https://ledger.example/bridge\r\n\r\n${body}\r\n------b------\r\n`;
    const found = await read(
      Uint8Array.from(message, (c) => c.charCodeAt(0)),
      'a.mhtml',
    );
    expect(found.texts).toEqual(sentences.map((text) => text.replace('Day,', 'Dáy,')));
    expect(found.address).toBe('https://ledger.example/bridge');
  });
});

describe('a language', () => {
  it.each([
    ['es', 'El puente viejo estará cerrado hasta el verano, dijo el lunes la alcaldesa Ana Ruiz a los vecinos.'],
    ['fr', 'Le maire a déclaré lundi que le pont resterait fermé jusqu’à l’été, malgré les plaintes des habitants.'],
    ['de', 'Der Bürgermeister sagte am Montag, die Brücke bleibe bis zum Sommer geschlossen, trotz aller Klagen.'],
    ['zh', '市长星期一表示，大桥将关闭到夏天，居民们对此非常不满，他们要求尽快开放这座桥。'],
    ['en', 'Rosa Delgado Peña and Óscar de la Vega y León said the Unión de Regantes of San José del Río would sue.'],
  ])('%s is told from the text, whatever the page says', async (language, text) => {
    expect((await read(`A B C\n\n${text}`)).language).toBe(language);
    for (const said of ['en', 'es', 'nl'])
      if (language !== said)
        expect(
          (await read(page('', `<p>${text}</p>`).replace('<html>', `<html lang="${said}">`), 'a.html')).language,
        ).toBe(language);
  });
});

describe('an article in a database', () => {
  it('has its quotations, its date and its newspaper, and not its abstract', async () => {
    const found = await read(
      "Bridge closes for good\n\nSol, Ana. The Ledger, Late Edition; Pell, Ohio. 03 Mar 2013: A1.\n\nABSTRACT\n\nThe bridge is closed. [PUBLICATION ABSTRACT]\n\nFULL TEXT\n\n''It is over,'' said Jo Day. ''We don't know why.''\n\nHe called it ''a shame'' and left the town hall.\n\nCopyright The Ledger Mar 3, 2013\n\nWord count: 812",
    );
    expect(found).toMatchObject({
      title: 'Bridge closes for good',
      byline: 'Ana Sol',
      publication: 'The Ledger',
      date: '2013-03-03',
    });
    expect(found.texts.slice(0, 2)).toEqual([
      '“It is over,” said Jo Day. “We don’t know why.”',
      'He called it “a shame” and left the town hall.',
    ]);
  });
});

describe('the newspaper', () => {
  it.each(['Stocks Hit Record High', 'Council Sets New Record', 'Mayor Meets the Press', 'Crew Wins Gold Star'])(
    'is not the headline “%s”',
    async (title) => {
      expect(await read(`${title}\n\nBy Ana Sol\n\n${sentences.join('\n\n')}`)).toMatchObject({
        title,
        publication: null,
      });
    },
  );
  it.each(['The Pell Courant', 'Pell Sun-Times', 'Politico', 'Valley Voice'])(
    '“%s” stands between byline and date',
    async (name) => {
      expect(
        await read(`Bridge closes for good\nBy Ana Sol\n${name}\nMarch 3, 2013\n\n${sentences.join('\n\n')}`),
      ).toMatchObject({ publication: name, byline: 'Ana Sol', date: '2013-03-03' });
    },
  );
});
