/** Gives the reader a file. It is made in the page, and nothing is sent anywhere. */
export function saveFile(name: string, type: string, text: string): void {
  saveBlob(name, new Blob([text], { type }));
}

/** The same for a file that is no text. */
export function saveBytes(name: string, type: string, bytes: Uint8Array): void {
  saveBlob(name, new Blob([new Uint8Array(bytes)], { type }));
}

function saveBlob(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has the text when the click returns; some need it a little longer.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
