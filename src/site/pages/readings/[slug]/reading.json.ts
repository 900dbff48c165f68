/** `/readings/<slug>/reading.json`: for the site’s own scripts. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { readingFile } from '../../../../study/reading-file.ts';
import { readingPaths, type ReadingProps } from '../../../reading-paths.ts';

export const getStaticPaths = readingPaths satisfies GetStaticPaths;

export const GET: APIRoute<ReadingProps> = ({ props: { reading, library } }) =>
  new Response(JSON.stringify(readingFile(reading, library)), {
    headers: { 'content-type': 'application/json' },
  });
