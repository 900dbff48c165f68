/** Names of countries in English, from the runtime's own data (CLDR). */
const names = new Intl.DisplayNames('en', { type: 'region' });

/** "MX" to "Mexico". */
export function countryName(code: string): string {
  return names.of(code) ?? code;
}
