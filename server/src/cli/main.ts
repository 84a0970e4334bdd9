import { check } from './commands/check';
import { type Command, type ExitCode, type Io, UsageError } from './command';
import { didYouMean } from './arguments/did-you-mean';
import { evaluate } from './commands/evaluate';
import { explain } from './commands/explain';
import { lsp } from './commands/lsp';
import { predictCommand } from './commands/predict';
import { preflight } from './commands/preflight';
import { proxy } from './commands/proxy';
import { rulesCommand } from './commands/rules';
import { serveCommand } from './commands/serve';
import { version } from '../report/tool';
import { argumentMask } from './arguments/mask';
import { redactText } from '../secrets/redact-url';
import { visible, visibleLines } from '../text/visible';

const commands: readonly Command[] = [
  check,
  rulesCommand,
  preflight,
  predictCommand,
  evaluate,
  explain,
  proxy,
  serveCommand,
  lsp,
];

const overview = (): string => `license-monitor-cors: checks the CORS options of License Monitor's config.toml

${commands.map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}`).join('\n')}

license-monitor-cors COMMAND --help shows details; --version prints the version.
`;

export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [first, ...others] = argv;
  // `help check` is `check --help`.
  const [name, ...rest] = first === 'help' && others.length > 0 ? [...others, '--help'] : argv;
  if (name === undefined || name === '--help' || name === 'help' || name === '-h') {
    (name === undefined ? io.err : io.out)(overview());
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    io.out(`${version}\n`);
    return 0;
  }
  const command = commands.find((each) => each.name === name);
  if (command === undefined) {
    io.err(
      `\`${visible(name)}\` is not a command.${didYouMean(
        name,
        commands.map((each) => each.name),
      )}\n\n${overview()}`,
    );
    return 2;
  }
  // Anything after `--` is a file name.
  const options = rest.slice(0, rest.includes('--') ? rest.indexOf('--') : undefined);
  if (options.includes('--help') || options.includes('-h')) {
    io.out(command.usage);
    return 0;
  }
  const discreet = argumentMask(rest);
  try {
    return await command.run(rest, io);
  } catch (error) {
    if (!(error instanceof UsageError)) {
      io.err(discreet(unexpected(error)));
      return 2;
    }
    io.err(
      `${visibleLines(discreet(error.message))}\n\`license-monitor-cors ${name} --help\` shows its usage.\n`,
    );
    return 2;
  }
}

/** What to print if this program itself fails. A stack trace tells the user nothing. */
export function unexpected(error: unknown): string {
  const [what = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const said = visible(redactText(what)).replace(/(?<![.\s])[.\s]+$/u, '');
  return `An internal error stopped license-monitor-cors${said === '' ? '' : `: ${said}`}. Please report it at https://github.com/license-monitor/license-monitor-cors/issues, with the command and, if you can share it, the file.\n`;
}
