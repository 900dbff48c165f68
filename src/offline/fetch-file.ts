/** Fetches a file of a version and checks that it is of this version. */
import { addressAt } from './address.ts';
import { networkErrorReason, SaveError } from './save-error.ts';
import { revisionOf, type SiteFile } from './site-file.ts';

/** Fetches an address from the host, past what the browser may have cached earlier. */
export type Network = (address: string) => Promise<Response>;

/** Header of a cached file: the revision that it has. */
const revisionHeader = 'x-revision';

/** What a host says of a file and a browser goes by. The rest is about the transfer, which is over. */
const cachedHeaders = ['content-type', 'content-language', 'content-security-policy', 'referrer-policy'];

/**
 * The file as a response to cache.
 *
 * @throws SaveError `connection` where it does not come, `changed` where what comes has another revision
 */
export async function fetchFile(file: SiteFile, scope: string, network: Network): Promise<Response> {
  const [path] = file;
  const response = await network(addressAt(path, scope)).catch((error: unknown) => {
    throw new SaveError(networkErrorReason(error), path, error);
  });
  // A host that is being filled, or where the file has been deleted since, does not have this version.
  if (!response.ok) throw new SaveError(response.status < 500 ? 'changed' : 'connection', path);
  return verified(file, response);
}

/**
 * A response of the host as one to cache, once all of it has come and its revision is right.
 *
 * @throws SaveError as `fetchFile` does
 */
export async function verified([path, revision]: SiteFile, response: Response): Promise<Response> {
  const bytes = await response.arrayBuffer().catch((error: unknown) => {
    throw new SaveError(networkErrorReason(error), path, error);
  });
  if ((await revisionOf(bytes)) !== revision) throw new SaveError('changed', path);
  const headers = new Headers({ [revisionHeader]: revision });
  for (const name of cachedHeaders) {
    const value = response.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(bytes, { headers });
}

/** The revision of a cached file. */
export const cachedRevision = (response: Response) => response.headers.get(revisionHeader);
