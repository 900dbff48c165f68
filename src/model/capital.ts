/** Words as a label begins: "partly quoted" to "Partly quoted". */
export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
