/** The program that every page loads for reading offline. */

/** Path of the program in the built site. */
export const pageProgramPath = 'offline/page.js';

/** Path of the page for saving. */
export const savingPagePath = 'offline/';

/**
 * The code that loads it when the page is loaded. It follows other code in the same script, so it begins with a
 * semicolon.
 *
 * @param base the site’s path on its host, with a slash at both ends
 */
export const loadPageProgram = (base: string) => `;onload=e=>import("${base}${pageProgramPath}")`;
