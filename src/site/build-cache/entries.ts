/**
 * Results of earlier builds in a folder, each under a key that stands for all that it was made from. The folder may be
 * deleted at any time, also while a build runs. An entry begins with the hash of what follows, so one that is cut off or
 * damaged is taken for none.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Bytes of SHA-256. */
const hashBytes = 32;

/** Entries that no build used are kept this long, for builds with other settings share the folder. In milliseconds. */
const unusedFor = 14 * 24 * 3600 * 1000;

export interface Entries {
  /** What was kept under a key, or null. */
  get: (key: string) => Uint8Array<ArrayBuffer> | null;
  /** Keeps it for the next build. Where the folder cannot be written, nothing is kept. */
  put: (key: string, bytes: Uint8Array) => void;
  /** Removes old entries that were neither asked for nor written since these were opened. */
  prune: (now: number) => void;
}

/** Opens the entries of a folder, which need not be there. */
export function openEntries(folder: string): Entries {
  const used = new Set<string>();
  // Folders of a few hundred files: all in one would be slow to list.
  const fileOf = (key: string) => join(folder, key.slice(0, 2), key.slice(2));
  return {
    get: (key) => {
      try {
        const file = readFileSync(fileOf(key));
        const bytes = new Uint8Array(file.buffer, file.byteOffset + hashBytes, file.byteLength - hashBytes);
        if (!hashOf(bytes).equals(file.subarray(0, hashBytes))) return null;
        used.add(key);
        return bytes;
      } catch {
        return null;
      }
    },
    put: (key, bytes) => {
      const file = fileOf(key);
      // Another build may write the same entry at this moment.
      const draft = `${file}.${String(process.pid)}`;
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(draft, Buffer.concat([hashOf(bytes), bytes]));
        renameSync(draft, file);
        used.add(key);
      } catch {
        remove(draft);
      }
    },
    prune: (now) => {
      for (const path of filesIn(folder)) {
        if (used.has(relative(folder, path).replaceAll(/[\\/]/g, ''))) continue;
        const age = now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now);
        if (age > unusedFor) remove(path);
      }
    },
  };
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

/** Removes a file, where that can be done. */
function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It stays for the next time.
  }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return []; // It is not there, or was deleted meanwhile.
  }
}
