/** Says on the page that records on this device are damaged, and offers what was set aside as a file. */
import { countNoun } from '../../model/words.ts';
import { button, make } from './elements.ts';
import { saveFile } from './save-file.ts';

/** What to say; `what` is in the singular and in the plural, as in “answer” and “answers”. */
export function damagedText(count: number, what: readonly [string, string]): string {
  const isOne = count === 1;
  return `${countNoun(count, ...what)} on this device ${isOne ? 'is' : 'are'} damaged. What of ${isOne ? 'it' : 'them'} cannot be used is set aside; everything else is as you left it, and saving goes on.`;
}

/** Records as JSON. What JSON cannot say is written as text. */
export function recordsJson(records: readonly unknown[]): string {
  const sayable = (_key: string, value: unknown) =>
    typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value)) ? String(value) : value;
  return `${JSON.stringify(records, sayable, 2)}\n`;
}

/** @param place is filled, and hidden where there is none @param read gives what was set aside, as it was found */
export function showDamagedRecords(
  place: HTMLElement,
  count: number,
  what: readonly [string, string],
  fileName: string,
  read: () => Promise<unknown[]>,
): void {
  const text = count === 0 ? '' : damagedText(count, what);
  place.hidden = count === 0;
  // The same text set again would be read out again.
  if (place.firstElementChild?.textContent === text) return;
  if (count === 0) {
    place.replaceChildren();
    return;
  }
  const status = make('p', { role: 'status' });
  const save = async () => {
    try {
      saveFile(fileName, 'application/json', recordsJson(await read()));
    } catch {
      status.textContent = 'The browser does not give it out.';
    }
  };
  place.replaceChildren(
    make('p', {}, text),
    button('Download what is damaged', () => void save()),
    status,
  );
}
