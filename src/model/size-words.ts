/** Bytes in words, as file managers have them, in steps of 1,000: "742 bytes", "312 kB", "1.4 MB", "12 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${String(bytes)} bytes`;
  const [unit, size] = bytes < 999_500 ? ['kB', 1e3] : bytes < 999_500_000 ? ['MB', 1e6] : ['GB', 1e9];
  const value = bytes / size;
  // A tenth counts below ten, and says nothing above.
  return `${value < 9.95 && unit !== 'kB' ? value.toFixed(1) : String(Math.round(value))} ${unit}`;
}
