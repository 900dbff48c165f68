/** Addresses relative to the file that they stand in, so that the site works wherever it is put. */

/** Whether an address is the same from every file: with a scheme or a host, or a fragment or query alone. */
const isIndependent = (address: string) => /^(?:[a-z][a-z\d+.-]*:|\/\/|[?#]|$)/i.test(address);

/**
 * The address relative to the file. A folder’s page is named, since not every server (nor a disk) answers with it.
 *
 * @param address as the file has it: from the host’s root, or relative already
 * @param file path of the file below the site’s home
 * @param base the path that the site was built for, with a slash at both ends
 * @returns the address as it is where it leads out of the site
 */
export function relativeAddress(address: string, file: string, base: string): string {
  if (isIndependent(address)) return address;
  const end = /[?#]/.exec(address)?.index ?? address.length;
  const [path, suffix] = [address.slice(0, end), address.slice(end)];
  if (!path.startsWith('/')) return withPage(path) + suffix;
  if (`${path}/` === base) return `${toHome(file)}index.html${suffix}`;
  if (!path.startsWith(base)) return address;
  return between(file, withPage(path.slice(base.length))) + suffix;
}

const withPage = (path: string) =>
  path === '' || path.endsWith('/') || path === '.' || path === '..' || path.endsWith('/..')
    ? `${path}${path === '' || path.endsWith('/') ? '' : '/'}index.html`
    : path;

const toHome = (file: string) => '../'.repeat(file.split('/').length - 1);

/** The relative path from one file to another, both below the site’s home. */
function between(from: string, to: string): string {
  const [here, there] = [from.split('/'), to.split('/')];
  let shared = 0;
  while (shared < here.length - 1 && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  return '../'.repeat(here.length - 1 - shared) + there.slice(shared).join('/');
}
