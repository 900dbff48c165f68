/** Makes the files of “Download”; loaded when the first is wanted. */
import { strToU8 } from 'fflate';
import { layerFileOfCopy } from '../../drafting/workbench/layer-file.ts';
import { projectFiles } from '../../drafting/workbench/project-files.ts';
import type { ProjectReading } from '../../drafting/workbench/project-reading.ts';
import type { Project } from '../../drafting/workbench/project.ts';
import { annotations } from '../../outputs/data/annotations.ts';
import { csv } from '../../outputs/data/csv.ts';
import { claimsTable } from '../../outputs/data/reading-tables.ts';
import { sortedZip } from '../../outputs/zip.ts';
import { layerLink } from './layer-link.ts';

export { eBook, oneHtmlFile } from './make-books.ts';

/** A zip of the reading’s folder, its speakers and its sources, as a content folder has them. */
export const readingFolder = (project: Project): Uint8Array =>
  sortedZip(new Map([...projectFiles(project)].map(([path, text]) => [path, strToU8(text)])));

export const layerJson = ({ reading, library }: ProjectReading): string =>
  `${JSON.stringify(layerFileOfCopy(reading, library))}\n`;

export const linkOfLayer = ({ reading, library }: ProjectReading): string | null =>
  layerLink(layerFileOfCopy(reading, library));

export const claimsCsv = ({ reading, library }: ProjectReading): string =>
  csv(claimsTable.make(reading, library, (id) => `${nameOf(reading.slug)}#${id}`));

export const annotationsJson = ({ reading, library }: ProjectReading): string =>
  `${JSON.stringify(
    annotations(reading, library, {
      reading: nameOf(reading.slug),
      speaker: (id) => `${nameOf(reading.slug)}#speaker-${id}`,
      source: (id) => `${nameOf(reading.slug)}#source-${id}`,
    }),
  )}\n`;

/** A reading that stands on no site has a name and no address. */
const nameOf = (slug: string) => `urn:according-to:${slug}`;
