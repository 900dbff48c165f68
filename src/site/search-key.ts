/**
 * What every page carries of the search: a few words of script that fetch it when a reader presses `/` or follows the
 * link to the search page. Without a script the link leads there.
 */
import { searchProgram } from '../views/addresses.ts';

/** Id of the link. No claim or source can have one that begins so. */
export const searchLink = '_ask';

/**
 * A module for the page, and kept short, since it is on every one. The click has no key, the key no link; with Ctrl or
 * Command the browser keeps both. A handler that gave `false` back would keep keys from doing what they do.
 */
export const searchKey = `onclick=onkeydown=e=>{let t=e.target;if(e.ctrlKey||e.metaKey||!(e.key?e.key=="/"&&!t.closest("input,textarea"):t.id=="${searchLink}"))return;e.preventDefault();import("${searchProgram}").then(m=>m.open())}`;

/** The module of the search page itself. */
export const searchStart = `import("${searchProgram}").then(m=>m.start())`;
