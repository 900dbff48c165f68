/** What a page and the worker that lays a layer on a text say to each other. */
import type { UnplacedNote } from '../../drafting/workbench/lay-on.ts';
import type { LayerFile } from '../../drafting/workbench/layer-file.ts';
import type { Project } from '../../drafting/workbench/project.ts';
import type { ArticleInput } from '../annotate/draft-messages.ts';

export interface LayRequest {
  input: ArticleInput;
  layer: LayerFile;
  slug: string;
}

export type LayReply = { project: Project; unplaced: UnplacedNote[] } | { problem: string };
