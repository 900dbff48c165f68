/** Gives the reader a file. It is made in the page, and nothing is sent anywhere. */
export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the text by the next turn; some take it a little later.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
