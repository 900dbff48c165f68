/** Memory of a process and of all that it has started. */
import { readFileSync, readdirSync } from 'node:fs';

/**
 * MiB in use by a process and its descendants together. What they share is counted once for each.
 *
 * @returns null where the system does not tell: only Linux has `/proc`
 */
export function memoryOf(pid: number): number | null {
  const processes = listProcesses();
  if (!processes.has(pid)) return null;
  const belongs = (id: number): boolean => id === pid || (id > 1 && belongs(processes.get(id)?.parent ?? 0));
  return [...processes].reduce((sum, [id, { memory }]) => sum + (belongs(id) ? memory : 0), 0);
}

function listProcesses(): Map<number, { parent: number; memory: number }> {
  const processes = new Map<number, { parent: number; memory: number }>();
  try {
    for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
      const status = statusOf(name);
      const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0);
      const memory = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
      processes.set(Number(name), { parent, memory });
    }
  } catch {
    // No /proc here.
  }
  return processes;
}

function statusOf(name: string): string {
  try {
    return readFileSync(`/proc/${name}/status`, 'utf8');
  } catch {
    return ''; // It ended in between.
  }
}
