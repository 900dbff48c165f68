/** The picture of the rooms: which of them import which, as the code has it. */

/** A room and the rooms that it imports, in the order in which data flow. */
export type RoomImports = ReadonlyMap<string, ReadonlySet<string>>;

const importPattern = /\b(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g;

/**
 * Reads what each room imports of the others. Tests are left out: they may read any room.
 *
 * @param order the rooms in the order in which data flow
 * @param files texts by path from the root of the project
 */
export function readRoomImports(order: readonly string[], files: ReadonlyMap<string, string>): RoomImports {
  const imports = new Map(order.map((room) => [room, new Set<string>()]));
  for (const [path, text] of files) {
    const own = imports.get(roomOf(path) ?? '');
    if (own === undefined || path.endsWith('.test.ts')) continue;
    for (const [, specifier = ''] of text.matchAll(importPattern)) {
      const room = roomOf(new URL(specifier, `file:///${path}`).pathname.slice(1));
      if (room !== null && room !== roomOf(path) && imports.has(room)) own.add(room);
    }
  }
  return new Map(order.map((room) => [room, new Set(order.filter((other) => imports.get(room)?.has(other)))]));
}

const roomOf = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1] ?? null;

/**
 * A flowchart in Mermaid. An arrow leads from a room to one that imports it. It is drawn only where no chain of other
 * arrows leads there too: otherwise most rooms would have an arrow from `model`.
 */
export function roomsDiagram(imports: RoomImports): string {
  const arrows = [...imports].flatMap(([room, imported]) =>
    [...imported]
      .filter((other) => ![...imported].some((step) => step !== other && reaches(step, other, imports)))
      .map((other) => `  ${other} --> ${room}`),
  );
  return ['flowchart LR', ...arrows].join('\n');
}

/** Whether `from` imports `to`, itself or through others. Rooms import only rooms before them, so this ends. */
function reaches(from: string, to: string, imports: RoomImports): boolean {
  return [...(imports.get(from) ?? [])].some((step) => step === to || reaches(step, to, imports));
}

/** A table of all imports between rooms, a row each. */
export function importsTable(imports: RoomImports): string {
  const rows = [...imports].map(
    ([room, imported]) => `| \`${room}\` | ${imported.size === 0 ? 'nothing' : [...imported].join(', ')} |`,
  );
  return ['| room | imports |', '| --- | --- |', ...rows].join('\n');
}
