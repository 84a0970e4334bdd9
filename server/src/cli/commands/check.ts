import { choice, type Command, parseOptions, UsageError } from '../command';
import type { CheckedFile } from '../../report/lint/checked-file';
import { formats } from '../../report/lint/formats';
import { printedReport } from '../../report/lint/print';
import { applyEdits } from '../../toml/edit/edit';
import type { EngineOptions } from '../../engine/open-file';
import { judgedText, type Judging, judgingOf, judgingOptions } from '../files/config-file';
import { EncodingError } from '../files/decode-text';
import { type InputFile, inputFiles } from '../files/input-files';
import { writeText } from '../files/text-file';
import { readAhead } from '../files/read-ahead';
import { noSuchRule } from './rules';
import { rules } from '../../rules/index';

const severities = ['off', 'hint', 'information', 'warning', 'error'] as const;

export const check: Command = {
  name: 'check',
  summary: 'lint configuration files',
  usage: `license-monitor-cors check [paths or globs]

Lints the given files and the configuration files below the given folders; by default, those below this folder.
A file given by name is always checked; one found in a folder only if it is License Monitor’s.

  --environment E      auto (default), development or production
  --format F           text (default), json, sarif, github or junit
  --fix                apply every safe fix, then report what is left
  --max-warnings N     exit with 1 when there are more than N warnings
  --rule id=severity   off, hint, information, warning or error; may be repeated
  --stdin-filename N   read the text from standard input, as if it were the file N
                       (with --fix, the fixed text goes to standard output and the report to standard error)
  --toml-version V     1.0 (default) or 1.1

Exit status: 0 no errors, 1 findings, 2 wrong usage or an unreadable file.
`,
  async run(argv, io) {
    const { values, positionals } = parseOptions(argv, {
      format: { type: 'string' },
      fix: { type: 'boolean', default: false },
      'max-warnings': { type: 'string' },
      rule: { type: 'string', multiple: true, default: [] },
      'stdin-filename': { type: 'string' },
      ...judgingOptions,
    });
    const options: CheckOptions = {
      ...judgingOf(values),
      severities: severitiesOf(values.rule),
      fix: values.fix ? 'safe' : 'none',
      cwd: io.cwd,
    };
    const format = choice('format', values.format, ['text', 'json', 'sarif', 'github', 'junit']);
    const maxWarnings = countOf(values['max-warnings']);
    const name = values['stdin-filename'];
    const report = printedReport(name !== undefined && values.fix ? io.err : io.out, formats[format](io));
    let failures: readonly string[] = [];
    if (name !== undefined) {
      if (name === '') throw new UsageError('`--stdin-filename` needs a name, such as `config.toml`.');
      if (positionals.some((argument) => argument !== '-'))
        throw new UsageError('`--stdin-filename` takes no paths: the text comes from standard input.');
      const file = checkText(name, await io.stdin(), 'named', options);
      if (file !== undefined && values.fix) io.out(file.text);
      if (file !== undefined) report.add(file);
      report.end();
    } else {
      refuseOddPaths(positionals);
      failures = await checkFiles(positionals, options, report.add);
      // If nothing was checked, a sentence on stderr is clearer to a user than an empty report. A program still
      // gets its report.
      if (format !== 'text' || report.totals().files > 0 || failures.length === 0) report.end();
    }
    if (failures.length > 0) throw new UsageError(failures.join('\n'));
    const { error, warning } = report.totals().found;
    return error > 0 || warning > maxWarnings ? 1 : 0;
  },
};

interface CheckOptions extends Judging {
  readonly severities: EngineOptions['severities'];
  readonly fix: 'none' | 'safe';
  /** The folder that relative paths start from. */
  readonly cwd: string;
}

/** Undefined for a file that was found and belongs to another tool. */
function checkText(
  path: string,
  text: string,
  gate: InputFile['gate'],
  options: CheckOptions,
): CheckedFile | undefined {
  const { cwd, severities } = options;
  const judged = (current: string) => judgedText({ path, text: current, cwd }, options, { gate, severities });
  const before = judged(text);
  if (before.config === undefined) return undefined;
  const fixed = options.fix === 'safe' ? applyEdits(text, before.fixAll()) : text;
  const after = fixed === text ? before : judged(fixed);
  const diagnostics = after.diagnostics();
  return {
    path,
    text: fixed,
    document: after.document,
    diagnostics,
    fixed: Math.max(before.diagnostics().length - diagnostics.length, 0),
  };
}

/**
 * Passes on each file as soon as it is checked. Returns a sentence for each file that couldn't be read or written;
 * the others are checked anyway.
 */
async function checkFiles(
  positionals: readonly string[],
  options: CheckOptions,
  onFile: (file: CheckedFile) => void,
): Promise<readonly string[]> {
  const inputs = await inputFiles(positionals, options.cwd);
  const failures = [...inputs.failures];
  const mode = options.fix === 'safe' ? 'alone' : 'ahead';
  for (const [input, text] of readAhead(inputs.files, options.cwd, mode)) {
    try {
      const { file, failure } = await checkFile(input, await text, options);
      if (file !== undefined) onFile(file);
      if (failure !== undefined) failures.push(failure);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      if (!isForeign(input, error, options)) failures.push(error.message);
    }
  }
  return failures;
}

interface Checked {
  readonly file: CheckedFile | undefined;
  /** Why the fixed text couldn't be written. The diagnostics are then those of the original text. */
  readonly failure?: string;
}

async function checkFile({ path, gate }: InputFile, text: string, options: CheckOptions): Promise<Checked> {
  const file = checkText(path, text, gate, options);
  if (file === undefined || file.text === text) return { file };
  try {
    await writeText(path, options.cwd, file.text);
    return { file };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { file: checkText(path, text, gate, { ...options, fix: 'none' }), failure: error.message };
  }
}

/** An empty path, often from an unset variable, would mean the whole folder. */
function refuseOddPaths(paths: readonly string[]): void {
  if (paths.includes(''))
    throw new UsageError('One of the paths is empty. Leave it out or write `.` to check this folder.');
  if (paths.includes('-'))
    throw new UsageError(
      '`-` is not a path. To check standard input, use `--stdin-filename NAME` with the name to show in the report.',
    );
}

/** The encoding of another tool’s file isn't checked. */
const isForeign = ({ path, gate }: InputFile, error: UsageError, options: CheckOptions): boolean =>
  error instanceof EncodingError && checkText(path, error.text, gate, options) === undefined;

function severitiesOf(flags: readonly string[]): CheckOptions['severities'] {
  return Object.fromEntries(
    flags.map((flag) => {
      const [, id = '', severity = ''] = /^([^=]*)=([^=]*)$/.exec(flag) ?? [];
      const known = severities.find((each) => each === severity);
      if (known === undefined) {
        throw new UsageError(
          `\`--rule\` takes id=severity with ${severities.join(', ')}; it was \`${flag}\`.`,
        );
      }
      if (!rules.some((rule) => rule.id === id)) {
        throw new UsageError(noSuchRule(id));
      }
      return [id, known];
    }),
  );
}

function countOf(value: string | undefined): number {
  if (value === undefined) return Infinity;
  if (!/^\d+$/.test(value))
    throw new UsageError(`\`--max-warnings\` takes a whole number; it was \`${value}\`.`);
  return Number(value);
}
