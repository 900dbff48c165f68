/** Every page of both builds is valid HTML. */
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { htmlFiles } from './built.ts';
import { baseSite, rootSite } from './sites.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // The title of an article is as long as its author made it.
      'long-title': 'off',
      // The site’s own scripts come from where the page comes from.
      'require-sri': ['error', { target: 'crossorigin' }],
      // Technique H32 is for forms that are sent; the lens is a form only so that browsers do not remember its state.
      'wcag/h32': 'off',
      // Pictures drawn from data have lengths and fills that no rule of a style sheet can know.
      'no-inline-style': 'off',
    },
  }),
);

for (const site of [rootSite, baseSite]) {
  test(`the pages of ${site.base} are valid HTML`, async () => {
    test.setTimeout(120_000);
    for (const file of htmlFiles(site)) {
      const report = await validator.validateFile(join(site.folder, file));
      const faults = report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line, column }) => `${ruleId} at ${line}:${column}: ${message}`),
      );
      expect.soft([...new Set(faults)].slice(0, 10), file).toEqual([]);
    }
  });
}
