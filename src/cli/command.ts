/** Arguments of commands, and errors that are printed without a stack. */
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** An error whose message is for the person who typed the command; it is printed without a stack. */
export class CommandError extends Error {
  /** Exit code: 2 where the arguments are wrong, 1 where the work failed. */
  readonly status: 1 | 2;
  constructor(message: string, status: 1 | 2 = 2) {
    super(message);
    this.status = status;
  }
}

/**
 * Reads the arguments of a command.
 *
 * @throws CommandError where an option is unknown or lacks its value
 */
export function readArguments<Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
      throw new CommandError(error.message);
    throw error;
  }
}

/** @throws CommandError where `value` is none of `choices` */
export function chooseOne<Choice extends string>(option: string, value: string, choices: readonly Choice[]): Choice {
  const chosen = choices.find((choice) => choice === value);
  if (chosen === undefined) throw new CommandError(`--${option} ${value}: choose one of ${choices.join(', ')}.`);
  return chosen;
}

/** Runs a command. A `CommandError` is printed, with the usage where the arguments are wrong, and sets the exit code. */
export async function runCommand(usage: string, command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    console.error(`${error.message}\nNothing was written.\n${error.status === 2 ? `\n${usage}` : ''}`);
    process.exitCode = error.status;
  }
}
