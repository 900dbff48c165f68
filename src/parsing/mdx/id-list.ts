/** The ids in an attribute such as `of="first second"`, each once. */
export function idList(value: string): string[] {
  return [...new Set(value.split(/\s+/).filter((word) => word !== ''))];
}
