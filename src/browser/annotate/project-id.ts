/** A name that no other project has. `crypto.randomUUID` is missing where a host serves without TLS. */
export const newProjectId = (): string =>
  [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join('-');
