/** What every page carries for reading offline: nothing before it is loaded, then a program; none while developing. */
import { loadPageProgram } from '../offline/page-program.ts';
import { home } from '../views/addresses.ts';

export const offlineStart = import.meta.env.DEV ? '' : loadPageProgram(home);
