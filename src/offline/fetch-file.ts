/** Fetches a file of an edition and makes sure that it is of this edition. */
import { addressAt } from './address.ts';
import { revisionOf, type SiteFile } from './site-file.ts';
import { SavingTrouble } from './save-error.ts';

/** Goes to the network for an address, past what the browser may have from earlier. */
export type Ask = (address: string) => Promise<Response>;

/** Header of a kept file: the revision that it has. */
const revisionHeader = 'x-revision';

/** What a host says of a file and a browser goes by. The rest is about the transfer, which is over. */
const lastingHeaders = ['content-type', 'content-language', 'content-security-policy', 'referrer-policy'];

/**
 * The file as an answer to keep.
 *
 * @throws SavingTrouble `connection` where it does not come, `changed` where what comes has another revision
 */
export async function fetchFile(file: SiteFile, scope: string, ask: Ask): Promise<Response> {
  const [path] = file;
  const response = await ask(addressAt(path, scope)).catch((error: unknown) => {
    throw new SavingTrouble('connection', path, error);
  });
  // A host that is being filled, or where the file is gone since, does not have this edition.
  if (!response.ok) throw new SavingTrouble(response.status < 500 ? 'changed' : 'connection', path);
  return checked(file, response);
}

/**
 * An answer of the host as one to keep, once all of it has come.
 *
 * @throws SavingTrouble as `fetchFile` does
 */
export async function checked([path, revision]: SiteFile, response: Response): Promise<Response> {
  const bytes = await response.arrayBuffer().catch((error: unknown) => {
    throw new SavingTrouble('connection', path, error);
  });
  if ((await revisionOf(bytes)) !== revision) throw new SavingTrouble('changed', path);
  const headers = new Headers({ [revisionHeader]: revision });
  for (const name of lastingHeaders) {
    const value = response.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(bytes, { headers });
}

/** The revision of a kept file. */
export const keptRevision = (response: Response) => response.headers.get(revisionHeader);
