/** Serves both builds while the tests run. */
import { serve } from '../src/cli/serve.ts';
import { baseSite, rootSite } from './sites.ts';

for (const { folder, base, port } of [rootSite, baseSite]) {
  const { address } = await serve(folder, base, port);
  console.log(address);
}
