/** The base path that a site was built for, as its pages tell. */

/**
 * @param html the home page of a built site
 * @returns the path, with a slash at both ends; null where the page is none of this project’s
 */
export function siteBase(html: string): string | null {
  return /<link rel="icon" href="(\/(?:[^"]*\/)?)favicon\.svg"/.exec(html)?.[1] ?? null;
}
