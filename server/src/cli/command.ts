import { parseArgs, type ParseArgsConfig } from 'node:util';
import { didYouMean } from './arguments/did-you-mean';

type OptionsConfig = NonNullable<ParseArgsConfig['options']>;

/**
 * 0: no errors, or as expected; 1: errors found, or not as expected; 2: wrong usage or unreadable input; 3: nothing
 * found, but not everything could be compared.
 */
export type ExitCode = 0 | 1 | 2 | 3;

/** The process around a subcommand, as a parameter, so tests need no child process. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly stdin: () => Promise<string>;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether `out` is a terminal that shows colors. */
  readonly colors: boolean;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

export interface Command {
  readonly name: string;
  /** One line for the overview. */
  readonly summary: string;
  /** The full help text of the subcommand. */
  readonly usage: string;
  readonly run: (argv: readonly string[], io: Io) => Promise<ExitCode>;
}

/** Wrong usage, with a sentence on what to do. `cli.ts` prints it and exits with 2. */
export class UsageError extends Error {}

/** `parseArgs` with complete sentences as error messages, and with `--timeout -1` parsed as a value. */
export function parseOptions<const Options extends OptionsConfig>(
  argv: readonly string[],
  options: Options,
): ReturnType<typeof parseArgs<{ options: Options; allowPositionals: true; strict: true }>> {
  try {
    const args = withNegativeNumbers(argv, options);
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\.\s|\n/);
    const [, unknown] = /^Unknown option '(-[^']*)'/.exec(sentence) ?? [];
    const near = unknown === undefined ? '' : didYouMean(unknown, Object.keys(options).map(dashed));
    throw new UsageError(`${sentence.replace(/\.?$/, '.')}${near}`);
  }
}

const dashed = (name: string): string => `--${name}`;

/** A signed number is the value of the option before it, which reports what is wrong with it. */
function withNegativeNumbers(argv: readonly string[], options: OptionsConfig): string[] {
  const end = argv.indexOf('--');
  const args: string[] = [];
  for (const [at, argument] of argv.entries()) {
    const before = args.at(-1);
    const isValue =
      (end === -1 || at < end) &&
      /^-\d/.test(argument) &&
      before?.startsWith('--') === true &&
      options[before.slice(2)]?.type === 'string';
    if (isValue) args[args.length - 1] = `${before}=${argument}`;
    else args.push(argument);
  }
  return args;
}

/** Rejects positional arguments that the command does not take. */
export function refuseArguments(command: string, extra: readonly string[]): void {
  if (extra.length === 0) return;
  const words = extra.map((word) => `\`${word}\``).join(', ');
  throw new UsageError(`\`${command}\` doesn’t accept ${words}.`);
}

/** The value if it is one of the choices; the first choice if none is given. */
export function choice<const Choice extends string>(
  flag: string,
  value: string | undefined,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  if (value === undefined) return choices[0];
  const found = choices.find((each) => each === value);
  if (found === undefined)
    throw new UsageError(
      `\`--${flag}\` takes ${choices.join(', ')}; it was \`${value}\`.${didYouMean(value, choices)}`,
    );
  return found;
}
