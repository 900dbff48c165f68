/** Serves the site while the tests run. */
import { serve } from '../src/cli/serve.ts';
import { baseSite, isSlowSet, rootSite } from './sites.ts';

for (const { folder, base, port } of isSlowSet ? [rootSite, baseSite] : [baseSite]) {
  const { address } = await serve(folder, base, port);
  console.log(address);
}
