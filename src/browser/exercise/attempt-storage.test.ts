import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import { attemptStorage } from './attempt-storage.ts';

beforeAll(() => {
  globalThis.indexedDB = new IDBFactory();
});

const [right, wrong] = [true, false].map((form) => ({ speaker: true, form, identification: false })) as [
  { speaker: boolean; form: boolean; identification: boolean },
  { speaker: boolean; form: boolean; identification: boolean },
];
const attempts = { claim: 'c1', first: wrong, at: 1, revision: 'r1', last: null, later: 0 };

describe('attempts on the device', () => {
  it('are loaded as they were saved, the later of the same claim in place of the earlier, until they are erased', async () => {
    const [bridge, bridges] = [attemptStorage('bridge'), attemptStorage('bridges')];
    await bridge.save(attempts);
    await bridge.save({ ...attempts, last: right, later: 1 });
    await bridges.save(attempts);
    expect(await attemptStorage('bridge').load()).toEqual([{ ...attempts, last: right, later: 1 }]);
    await bridge.erase?.();
    expect(await attemptStorage('bridge').load()).toEqual([]);
    expect(await attemptStorage('bridges').load()).toEqual([attempts]);
  });

  it('keep the first attempt that the device has, where two tabs have tried the same claim', async () => {
    const [one, other] = [attemptStorage('two-tabs'), attemptStorage('two-tabs')];
    await Promise.all([one.load(), other.load()]);
    await one.save(attempts);
    await other.save({ ...attempts, first: right });
    expect(await attemptStorage('two-tabs').load()).toEqual([{ ...attempts, last: right, later: 1 }]);
  });

  it('begin anew where another tab has erased them', async () => {
    const [one, other] = [attemptStorage('erased'), attemptStorage('erased')];
    await one.save(attempts);
    await other.load();
    await one.erase?.();
    await other.save({ ...attempts, last: right, later: 1 });
    expect(await attemptStorage('erased').load()).toEqual([{ ...attempts, first: right }]);
  });
});
