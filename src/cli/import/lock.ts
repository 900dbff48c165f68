/** One import at a time in a content folder, however many processes there are. */
import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CommandError } from '../command.ts';

export const lockName = '.import-lock';

/** Milliseconds between two looks at a lock that another process holds. */
const interval = 40;
/** A lock whose process cannot be asked, for it runs on another machine, is left over after so many milliseconds. */
const leftOverAfter = 600_000;

/**
 * Runs `work` while no other process changes the content folder.
 *
 * @param patience how long to wait for another process, in milliseconds
 * @throws CommandError where another process holds the lock for longer
 */
export async function withLock<Result>(
  content: string,
  work: () => Promise<Result>,
  patience = 300_000,
): Promise<Result> {
  await mkdir(content, { recursive: true });
  const path = join(content, lockName);
  const own = `${hostname()} ${String(process.pid)}`;
  const until = Date.now() + patience;
  while (!(await take(path, own))) {
    if (await isLeftOver(path)) await removeLeftOver(path);
    else if (Date.now() > until)
      throw new CommandError(
        `Another import is at work in this content folder (${path}). Wait until it is done; if there is none, delete that file.`,
        1,
      );
    else await pause(interval);
  }
  const release = () => rm(path, { force: true });
  try {
    return await work();
  } finally {
    await release();
  }
}

/** Makes the file, or finds that it is there. */
async function take(path: string, own: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(own);
    await file.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Whether the process that holds the lock has gone without taking it away. */
async function isLeftOver(path: string): Promise<boolean> {
  try {
    const [host, pid] = (await readFile(path, 'utf8')).split(' ');
    const age = Date.now() - (await stat(path)).mtimeMs;
    // A lock is empty for the moment between its making and its writing.
    if (pid === undefined || host !== hostname()) return age > leftOverAfter;
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/** Takes a lock away that is left over. Of several processes that find it only one does: the others would take its successor. */
async function removeLeftOver(path: string): Promise<void> {
  const second = `${path}-removal`;
  if (!(await take(second, '').catch(() => false))) {
    const age = await stat(second).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > leftOverAfter) await rm(second, { force: true });
    await pause(interval);
    return;
  }
  try {
    if (await isLeftOver(path)) await rm(path, { force: true });
  } finally {
    await rm(second, { force: true });
  }
}
