/** What a content folder holds by name, for imports: kept up to date without reading everything anew for each file. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readLibrary } from '../../parsing/library.ts';
import { readTree } from '../../parsing/node/read-content-folder.ts';
import type { Files } from './import-steps.ts';

export class ContentIndex {
  readonly content: string;
  /** Slugs of the readings. */
  readings: ReadonlySet<string> = new Set();
  /** Ids of the sources. */
  sources: ReadonlySet<string> = new Set();
  /** Names of the speakers by id. */
  readonly speakers = new Map<string, readonly string[]>();
  /** Ids of the speakers that somebody has reviewed. */
  readonly reviewed = new Set<string>();

  constructor(content: string) {
    this.content = content;
  }

  /** Looks what is there now. Of the files only those of speakers that were not there before are read. */
  async refresh(): Promise<void> {
    this.readings = new Set(await this.#names('readings', /^(.+)$/u));
    this.sources = new Set(await this.#names('sources', /^(.+)\.yaml$/u));
    const ids = await this.#names('speakers', /^(.+)\.yaml$/u);
    const there = new Set(ids);
    for (const id of this.speakers.keys()) {
      if (there.has(id)) continue;
      this.speakers.delete(id);
      this.reviewed.delete(id);
    }
    const fresh = ids.filter((id) => !this.speakers.has(id));
    const texts = await Promise.all(
      fresh.map((id) => readFile(join(this.content, 'speakers', `${id}.yaml`), 'utf8').catch(() => '')),
    );
    const files = new Map(fresh.map((id, index) => [`speakers/${id}.yaml`, texts[index] ?? '']));
    const { library } = readLibrary(files);
    for (const id of fresh) {
      const speaker = library.speakers.get(id);
      if (speaker !== undefined && speaker.draft !== true) this.reviewed.add(id);
      this.speakers.set(id, speaker === undefined ? [] : [speaker.name, ...(speaker.also ?? [])]);
    }
  }

  /** The files of a reading’s folder, by path below the content folder. */
  async reading(slug: string): Promise<Files> {
    const files = await readTree(join(this.content, 'readings', slug)).catch((): Files => new Map());
    return new Map([...files].map(([name, text]) => [`readings/${slug}/${name}`, text]));
  }

  /** Everything, read anew. */
  async all(): Promise<Files> {
    return await readTree(this.content).catch((): Files => new Map());
  }

  async #names(folder: string, pattern: RegExp): Promise<string[]> {
    const names = await readdir(join(this.content, folder)).catch((): string[] => []);
    return names.flatMap((name) => pattern.exec(name)?.[1] ?? []);
  }
}
