/** Lays a layer on a text off the page’s own thread. */
import { ImportError } from '../../drafting/importing/import-error.ts';
import { layOn } from '../../drafting/workbench/lay-on.ts';
import { articleOf, pastedName, problemOf } from '../annotate/read-input.ts';
import type { LayReply, LayRequest } from './lay-messages.ts';

const reply = (message: LayReply) => {
  postMessage(message);
};

async function lay({ input, layer, slug }: LayRequest): Promise<void> {
  const article = await articleOf(input);
  reply(layOn(article, layer, slug, 'name' in input ? input.name : pastedName));
}

addEventListener('message', ({ data }: MessageEvent<LayRequest>) => {
  lay(data).catch((error: unknown) => {
    if (error instanceof ImportError && error.diagnostic.code === 'other-article') {
      const { found, hint } = error.diagnostic;
      reply({
        problem: `This is another article, or too little of it: it has ${found}. ${hint.split(' Without')[0] ?? ''}`,
      });
    } else reply({ problem: problemOf(error) });
  });
});
