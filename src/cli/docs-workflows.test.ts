/** Holds the workflows to what may be done where. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const folder = join(import.meta.dirname, '../../.github/workflows');
const names = await readdir(folder);
const texts = new Map(
  await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
);

const permissions = z.record(z.string(), z.enum(['read', 'write', 'none']));
const workflowSchema = z.object({
  permissions,
  jobs: z.record(
    z.string(),
    z.object({
      permissions: permissions.optional(),
      steps: z.array(z.object({ uses: z.string().optional(), run: z.string().optional() })),
    }),
  ),
});

describe.each(names)('the workflow %s', (name) => {
  const text = texts.get(name) ?? '';
  const workflow = workflowSchema.parse(parse(text));

  it('pins each action by the hash of a commit, with its version beside it', () => {
    const uses = text.split('\n').filter((line) => line.includes('uses:'));
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('lets no job write that runs code of the project', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const { permissions: own = workflow.permissions, steps } of Object.values(workflow.jobs)) {
      if (steps.some(({ run }) => run !== undefined)) expect(Object.values(own)).not.toContain('write');
    }
  });
});

it('each pull request is tested as everywhere else', () => {
  const check = texts.get('check.yml') ?? '';
  expect(check).toContain('pull_request:');
  expect(check).toContain('bash .ci/run');
});
