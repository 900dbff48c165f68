/** Path, below the site’s home, of the notices of programs and fonts of others that are in it. */
export const licensesPath = 'licenses.txt';
