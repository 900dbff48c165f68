/**
 * What every page carries of the search: a few lines that fetch it when a reader presses `/` or follows the link to the
 * search page. Without a script the link leads there.
 */
import { searchProgram } from './addresses.ts';

/** Id of the link. */
export const searchLink = 'find';

/** A module for the page. Kept short: it is on every page. */
export const searchKey = `const open=e=>{e.preventDefault();import("${searchProgram}").then(m=>m.open())};document.getElementById("${searchLink}").onclick=e=>e.ctrlKey||e.metaKey||e.shiftKey||open(e);onkeydown=e=>e.key=="/"&&!e.ctrlKey&&!e.metaKey&&!e.altKey&&!e.target.closest("input,textarea,select,[contenteditable]")&&open(e)`;

/** The module of the search page itself. */
export const searchStart = `import("${searchProgram}").then(m=>m.start())`;
