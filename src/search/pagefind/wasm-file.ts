/**
 * Pagefind’s program of WebAssembly, under a name by which hosts know what it is: then they compress it better than
 * Pagefind does, whose own name for it tells them nothing. Pagefind still asks for it by its own name.
 */
const ofPagefind = /wasm\.([\w-]+)\.pagefind(?=$|\?)/;

/** The address under which the site has a file that Pagefind asks for. */
export const siteAddressOf = (address: string): string => address.replace(ofPagefind, 'words.$1.wasm');
