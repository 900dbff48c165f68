/** `npm run fuzz`: makes up links, files, readings, articles and records, for as long as you say, and looks what breaks. */
import { CommandError, readArguments, runCommand } from './command.ts';
import { fuzzTargets } from './fuzz/targets.ts';

const usage = `npm run fuzz -- MINUTES [--only NAME] [--seed N] [--path P]

  MINUTES  how long; without it one round of each
  --only   one target: its name is printed with each finding
  --seed   the seed to begin with; without it the clock’s. Each round has the next one
  --path   with a seed and a target, the one case that was found
`;

/** Cases of a target in a round: some seconds of the slowest. */
const casesInRound = 200;

await runCommand(usage, async () => {
  const { values, positionals } = readArguments({
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      seed: { type: 'string' },
      path: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const [minutes = '0'] = positionals;
  if (!/^\d+(?:\.\d+)?$/.test(minutes)) throw new CommandError(`${minutes} is no number of minutes.`);
  const first = Number(values.seed ?? Date.now() % 2 ** 31);
  if (!Number.isInteger(first)) throw new CommandError('--seed takes a whole number.');
  const fc = await import('fast-check').catch((error: unknown) => {
    throw new CommandError(`Fuzzing needs fast-check: run npm ci without --omit=dev. (${String(error)})`, 1);
  });
  const targets = (await fuzzTargets(fc)).filter(({ name }) => values.only === undefined || name === values.only);
  if (targets.length === 0) throw new CommandError(`There is no target “${values.only ?? ''}”.`);
  const end = Date.now() + Number(minutes) * 60_000;
  const found = new Map<string, string>();
  const cases = new Map<string, number>();
  for (let seed = first, isFirst = true; isFirst || Date.now() < end; seed += 1, isFirst = false)
    for (const { name, property } of targets) {
      // What was found once is found again and again.
      if (found.has(name)) continue;
      const { path } = values;
      const result = fc.check(property, { seed, numRuns: casesInRound, ...(path === undefined ? {} : { path }) });
      // The types leave open whether the property is asynchronous; none is.
      const { failed, counterexample, counterexamplePath, errorInstance, numRuns } = await result;
      cases.set(name, (cases.get(name) ?? 0) + numRuns);
      if (!failed) continue;
      const again = `npm run fuzz -- 0 --only ${name} --seed ${String(seed)} --path ${counterexamplePath ?? ''}`;
      found.set(name, again);
      const words =
        errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance);
      console.log(`\nFOUND by ${name}\n${fc.stringify(counterexample)}\n${words}\nAgain: ${again}`);
    }
  console.log(`\nSeeds from ${String(first)}.`);
  for (const [name, count] of cases) console.log(`${name}  ${String(count)} cases${found.has(name) ? '  FOUND' : ''}`);
  if (found.size > 0) process.exitCode = 1;
});
