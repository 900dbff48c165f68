/**
 * Where the pages leave the library that they have read, for what runs after them in the same process. Their bundle and
 * the integrations are loaded apart and share no module, only the global object.
 */
import type { Library } from '../model/reading.ts';

const key = Symbol.for('according-to.shelf');
const holder = globalThis as unknown as Record<symbol, { library?: Library } | undefined>;

export const shelf: { library?: Library } = (holder[key] ??= {});
