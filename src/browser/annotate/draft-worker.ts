/** Drafts off the page’s own thread, so that the page answers however long the article is. */
import { slugFromText } from '../../drafting/importing/draft/ids.ts';
import { draftProject } from '../../drafting/workbench/draft-project.ts';
import type { DraftReply, DraftRequest, DraftStep } from './draft-messages.ts';
import { articleOf, problemOf } from './read-input.ts';

const reply = (message: DraftReply) => {
  postMessage(message);
};

async function draft({ input }: DraftRequest): Promise<void> {
  const begin = (step: DraftStep) => {
    reply({ step });
  };
  begin('read');
  const article = await articleOf(input, () => {
    begin('article');
  });
  begin('claims');
  const name = 'name' in input ? input.name.replace(/\.\w+$/u, '') : '';
  const slug = slugFromText(article.title ?? name, 48, 'article');
  const known = { speakers: new Map<string, string[]>(), sources: new Set<string>() };
  reply({ project: draftProject(article, { slug, known }) });
}

addEventListener('message', ({ data }: MessageEvent<DraftRequest>) => {
  draft(data).catch((error: unknown) => {
    reply({ problem: problemOf(error) });
  });
});
