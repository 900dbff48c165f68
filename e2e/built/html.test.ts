/** Every page of the site is valid HTML. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { htmlFiles } from '../built.ts';
import { site } from '../sites.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // Ids of the site’s own begin with a mark that no id of a reading has.
      'valid-id': ['error', { relaxed: true }],
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

test('every page is valid HTML', async () => {
  for (const file of htmlFiles()) {
    const report = await validator.validateFile(join(site.folder, file));
    const faults = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${ruleId} at ${line}:${column}: ${message}`),
    );
    expect.soft([...new Set(faults)].slice(0, 10), file).toEqual([]);
  }
});
