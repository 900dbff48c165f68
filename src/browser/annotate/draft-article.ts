/** Has an article drafted by the worker. */
import type { Project } from '../../drafting/workbench/project.ts';
import type { ArticleInput, DraftReply, DraftRequest, DraftStep } from './draft-messages.ts';

/**
 * @param onStep called as the work goes on
 * @returns the project, or a sentence that says why there is none
 */
export async function draftArticle(
  input: ArticleInput,
  onStep: (step: DraftStep) => void,
): Promise<{ project: Project } | { problem: string }> {
  const worker = new Worker(new URL('draft-worker.ts', import.meta.url), { type: 'module' });
  const request: DraftRequest = { input };
  try {
    return await new Promise((resolve) => {
      worker.addEventListener('message', ({ data }: MessageEvent<DraftReply>) => {
        if ('step' in data) onStep(data.step);
        else resolve(data);
      });
      worker.addEventListener('error', () => {
        resolve({ problem: 'The program that drafts could not be loaded. Look at your connection and try again.' });
      });
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}
