/** The paper edition’s choices in its address (`?notes=end&size=large`), so that a link can make them. */

/** A field of the choices, by its name and value. */
export interface Choice {
  name: string;
  value: string;
}

/** The choices that an address makes, as far as there are such fields. */
export function choicesIn<Field extends Choice>(query: string, fields: readonly Field[]): Field[] {
  return [...new URLSearchParams(query)].flatMap(
    ([name, value]) => fields.find((field) => field.name === name && field.value === value) ?? [],
  );
}

/** The query part of the address that makes these choices; empty for none. */
export function queryOf(choices: readonly Choice[]): string {
  const query = new URLSearchParams(choices.map(({ name, value }) => [name, value])).toString();
  return query === '' ? '' : `?${query}`;
}
