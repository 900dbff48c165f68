/** What every page carries for reading offline: nothing before it is loaded, then a program; none while developing. */
import { fileAddress } from '../views/addresses.ts';

/** Follows the search's key in the same module, so it begins with a semicolon. */
export const offlineStart = import.meta.env.DEV ? '' : `;onload=e=>import("${fileAddress('offline/page.js')}")`;
