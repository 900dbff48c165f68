/** A learning system for tests: scorm-again in a page, the package in a frame, what is committed kept by the browser. */
import { cpSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { FrameLocator, Page } from '@playwright/test';

const require = createRequire(join(import.meta.dirname, 'tools/package.json'));

/** Writes the system’s page for a package that is unpacked in `<folder>/course`. */
export function writeSystem(folder: string, start: string): void {
  cpSync(require.resolve('scorm-again/scorm12'), join(folder, 'scorm12.js'));
  const html = `<!doctype html><html lang="en"><title>A course</title>
<style>iframe { width: 100%; height: 800px; border: 0 }</style>
<script src="scorm12.js"></script>
<script>
  const settings = { autocommit: false, logLevel: 5 };
  window.API = new Scorm12API(settings);
  const learner = new URLSearchParams(location.search).get('learner') ?? 'learner-1';
  const mode = new URLSearchParams(location.search).get('mode');
  const kept = JSON.parse(localStorage.getItem(learner) ?? 'null');
  API.loadFromJSON(kept ?? { core: { student_id: learner } }, 'cmi');
  if (kept !== null) API.cmi.core.entry = 'resume';
  if (mode !== null) API.loadFromJSON({ core: { lesson_mode: mode } }, 'cmi');
  const keep = () => {
    const { core, suspend_data, comments, interactions } = JSON.parse(JSON.stringify(API.cmi));
    localStorage.setItem(learner, JSON.stringify({ core: { ...core, student_id: learner }, suspend_data }));
    window.committed = { core, suspend_data, comments, interactions };
    localStorage.setItem(learner + ' last', JSON.stringify(window.committed));
  };
  for (const call of ['LMSCommit', 'LMSFinish']) {
    API.on(call, keep);
  }
  window.calls = [];
  for (const call of ['LMSInitialize', 'LMSFinish']) API.on(call, () => window.calls.push(call));
</script>
<iframe id="sco" title="The course" src="course/${start}"></iframe></html>`;
  writeFileSync(join(folder, 'index.html'), html);
}

export const inCourse = (page: Page): FrameLocator => page.frameLocator('#sco');

/** What the learning system was last told to write down for a learner, as it stands in the browser. */
export interface Committed {
  core: {
    lesson_status: string;
    lesson_location: string;
    score: { raw: string; min: string; max: string };
    session_time: string;
    exit: string;
  };
  suspend_data: string;
  comments: string;
  interactions: { childArray?: unknown[] } | unknown[];
}

export async function committed(page: Page, learner = 'learner-1'): Promise<Committed> {
  return page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '{}') as Committed, `${learner} last`);
}
