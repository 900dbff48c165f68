/** “Download”: everything that can be made of the reading, each with what it carries. */
import { countNoun } from '../../model/words.ts';
import { copyText } from '../shared/copy-text.ts';
import { button, byId, make } from '../shared/elements.ts';
import { saveBytes, saveFile } from '../shared/save-file.ts';
import { writeProjectFile } from './project-file.ts';
import type { Session } from './session.ts';

interface Download {
  name: string;
  text: string;
  /** Whether it carries the article’s text; a file that one keeps for oneself is not asked about. */
  carriesText: boolean;
  asks: boolean;
  /** Whether it is made only of a project without a fault. */
  isWhole: boolean;
  /** @returns what to say when it is done */
  make: (session: Session) => Promise<string>;
}

/** The code that makes files comes when the first is wanted. */
const makers = () => import('./make-files.ts');
const done = 'It is among your downloads.';

const downloads: readonly Download[] = [
  {
    name: 'Reading folder',
    text: 'For a site of one’s own: text and claims as files (zip).',
    carriesText: true,
    asks: true,
    isWhole: true,
    make: async ({ project }) => {
      saveBytes(`${project.slug}.zip`, 'application/zip', (await makers()).readingFolder(project));
      return done;
    },
  },
  {
    name: 'One HTML file',
    text: 'The whole reading in one page. Opens in any browser, without a network.',
    carriesText: true,
    asks: true,
    isWhole: true,
    make: async ({ project, view }) => {
      saveFile(`${project.slug}.html`, 'text/html', await (await makers()).oneHtmlFile(view));
      return done;
    },
  },
  {
    name: 'E-book',
    text: 'EPUB 3, for e-readers, phones and tablets.',
    carriesText: true,
    asks: true,
    isWhole: true,
    make: async ({ project, view }) => {
      saveBytes(`${project.slug}.epub`, 'application/epub+zip', await (await makers()).eBook(view));
      return done;
    },
  },
  {
    name: 'Layer',
    text: 'Claims, speakers, notes and checks without the article: whoever has the article lays it on.',
    carriesText: false,
    asks: false,
    isWhole: true,
    make: async ({ project, view }) => {
      saveFile(`layer-${project.slug}.json`, 'application/json', (await makers()).layerJson(view));
      return `${done} Students open it under “Open a layer”, and paste the article there.`;
    },
  },
  {
    name: 'Layer as a link',
    text: 'The same behind the # of an address, where it is short enough.',
    carriesText: false,
    asks: false,
    isWhole: true,
    make: async ({ view }) => {
      const link = (await makers()).linkOfLayer(view);
      if (link === null) return 'It is too long for a link. Take the file.';
      return (await copyText(link)) ? 'The link is copied.' : link;
    },
  },
  {
    name: 'Table (CSV)',
    text: 'One row a claim, for spreadsheets.',
    carriesText: true,
    asks: true,
    isWhole: true,
    make: async ({ project, view }) => {
      saveFile(`${project.slug}.csv`, 'text/csv', (await makers()).claimsCsv(view));
      return done;
    },
  },
  {
    name: 'Web annotations',
    text: 'Claims anchored in the text, as the W3C has it (JSON-LD).',
    carriesText: true,
    asks: true,
    isWhole: true,
    make: async ({ project, view }) => {
      saveFile(`${project.slug}.jsonld`, 'application/ld+json', (await makers()).annotationsJson(view));
      return done;
    },
  },
  {
    name: 'Project file',
    text: 'All of your work with its history, to go on with it on another device.',
    carriesText: true,
    asks: false,
    isWhole: false,
    make: ({ project, history }) => {
      saveFile(`project-${project.slug}.json`, 'application/json', writeProjectFile(history));
      return Promise.resolve(done);
    },
  },
];

export function startDownloads(session: Session): void {
  const place = byId('_wb-download');
  byId('_wb-files').replaceChildren(
    ...downloads.map((download) =>
      make(
        'li',
        {},
        button(download.name, () => void take(download, session)),
        make(
          'p',
          { class: 'meta' },
          `${download.text} ${download.carriesText ? 'Carries the article’s text.' : 'Carries no text of the article.'}`,
        ),
      ),
    ),
  );
  byId('_wb-download-open').addEventListener('click', () => {
    place.hidden = !place.hidden;
    // One thing at a time: the desk makes room.
    byId('_wb-desk').hidden = !place.hidden;
    byId('_wb-download-open').setAttribute('aria-expanded', String(!place.hidden));
    if (place.hidden) return;
    const { faults } = session.view;
    const open = session.project.claims.filter(({ draft }) => draft).length;
    byId('_wb-download-state').textContent =
      faults.length > 0
        ? `${countNoun(faults.length, 'thing')} must be put right first; the project file can be had at any time.`
        : open > 0
          ? `${countNoun(open, 'claim')} ${open === 1 ? 'is' : 'are'} still open: the reading will say that it is a draft.`
          : 'Every claim has been reviewed.';
    place.focus({ preventScroll: true });
    place.scrollIntoView();
  });
}

async function take(download: Download, session: Session): Promise<void> {
  const said = byId('_wb-download-said');
  if (download.isWhole && session.view.faults.length > 0) {
    said.textContent = 'Something must be put right first: the list stands above the article.';
    return;
  }
  if (download.asks && !session.mayShare) {
    if (!(await mayHave())) return;
    session.allowSharing();
  }
  said.textContent = 'Making it …';
  try {
    said.textContent = await download.make(session);
  } catch (error) {
    said.textContent = `It could not be made: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Asks, once for each article, whether the text may be handed on. */
function mayHave(): Promise<boolean> {
  const dialog = byId('_wb-rights') as HTMLDialogElement;
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    byId('_wb-rights-yes').onclick = () => {
      dialog.close('yes');
    };
    byId('_wb-rights-no').onclick = () => {
      dialog.close('');
    };
    dialog.onclose = () => {
      resolve(dialog.returnValue === 'yes');
    };
  });
}
