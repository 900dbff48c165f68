/** Gives the reader a file. It is made in the page, and nothing is sent anywhere. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
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
