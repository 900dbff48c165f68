/** Hands the reader a file that was made on their device. */
import { make } from './dom.ts';

export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = make('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken the address when the click returns; a moment more does no harm.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
