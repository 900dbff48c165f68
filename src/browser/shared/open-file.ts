/** Files that the reader opens on a page. They are read on the device and are sent nowhere. */

/** Calls `open` with each file that the reader chooses; the same file can be chosen again. */
export function onFileChosen(input: HTMLInputElement, open: (file: File) => void): void {
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file !== undefined) open(file);
    input.value = '';
  });
}

/** A character of UTF-16 takes at most three bytes in UTF-8; four leaves room for a file that was saved otherwise. */
const bytesPerCharacter = 4;

/**
 * The text of a file, null where it is too large: that is decided before it is read.
 *
 * @param longest UTF-16 code units that a file of its kind may have
 * @throws where the file cannot be read
 */
export function readTextFile(file: Pick<File, 'size' | 'text'>, longest: number): Promise<string | null> {
  return file.size > bytesPerCharacter * longest ? Promise.resolve(null) : file.text();
}
