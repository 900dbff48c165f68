/** The reading as one HTML file and as an e-book, made in the page by the code that makes those of the site. */
import type { ProjectReading } from '../../drafting/workbench/project-reading.ts';
import { epub } from '../../outputs/books/epub/epub.ts';
import { plainWorks } from '../../outputs/books/plain-works.ts';
import { oneFile } from '../../outputs/books/one-file/one-file.ts';
import { fileAddress, home } from '../../views/addresses.ts';
import { copyPage } from '../../views/reading/copy-page.ts';
import { drawCover } from './draw-cover.ts';

/** What the site has of its own for books: written by the build. */
interface BookParts {
  script: string;
  oneFileCss: string;
  bookCss: string;
  icon: string;
}

async function bookParts(): Promise<BookParts> {
  const response = await fetch(fileAddress('annotate/book-parts.json'));
  if (!response.ok) throw new Error(`${String(response.status)} ${response.statusText}`);
  // The site’s own file.
  return (await response.json()) as BookParts;
}

/** The page of a reading as text, with the pictures’ fills and the lens of the page that makes it. */
const ownMarkup = (selector: string) => document.querySelector(selector)?.outerHTML ?? '';

export async function oneHtmlFile({ reading, library }: ProjectReading): Promise<string> {
  const { script, oneFileCss, icon } = await bookParts();
  const css = [...document.querySelectorAll('style')].map(({ textContent }) => textContent).join('\n');
  return oneFile({
    page: copyPage(reading, library, css, `${ownMarkup('.patterns')}${ownMarkup('.lens')}`),
    reading,
    library,
    address: null,
    base: home,
    works: plainWorks,
    css: oneFileCss,
    script,
    icon,
    sheet: () => '',
  });
}

export async function eBook({ reading, library }: ProjectReading): Promise<Uint8Array> {
  const { bookCss } = await bookParts();
  return epub({ reading, library, address: null, works: plainWorks, css: bookCss, cover: await drawCover(reading) });
}
