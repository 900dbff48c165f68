/** The attribute of HTML that a property of a tree stands for: `class` for `className`, `aria-label` for `ariaLabel`. */
export function attributeName(property: string): string {
  if (property === 'className') return 'class';
  const [, prefix, rest] = /^(aria|data)(?=[A-Z])(.+)$/.exec(property) ?? [];
  if (prefix === undefined || rest === undefined) return property.toLowerCase();
  return prefix === 'aria'
    ? `aria-${rest.toLowerCase()}`
    : `data${rest.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
