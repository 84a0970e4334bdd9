import { resolve } from 'node:path';
import type { Config } from '../../config/config';
import { discreetProblem } from '../../config/discreet-problem';
import { fileMask } from '../../config/file-secrets';
import type { EngineOptions, OpenFile } from '../../engine/open-file';
import { openStrictly } from '../../engine/open-strictly';
import { lineIndex } from '../../text/line-index';
import { visible } from '../../text/visible';
import type { TomlVersion } from '../../toml/strict/strict';
import { choice, UsageError } from '../command';
import { readText } from './text-file';

/** The user's choices on how to judge a file, the same in every subcommand that reads one. */
export interface Judging {
  readonly environment: EngineOptions['environment'];
  readonly tomlVersion: TomlVersion;
}

/** Applies if neither the user nor the file sets anything. */
export const usualJudging: Judging = { environment: 'auto', tomlVersion: '1.0' };

/** For `parseOptions`. */
export const judgingOptions = {
  environment: { type: 'string' },
  'toml-version': { type: 'string' },
} as const;

/** The help lines on these options; `column` is where the explanations start. */
export const judgingUsage = (column: number): string =>
  [
    `${'  --environment E'.padEnd(column)}auto (default), development or production`,
    `${'  --toml-version V'.padEnd(column)}1.0 (default) or 1.1`,
  ].join('\n');

export const judgingOf = (values: {
  readonly [Name in keyof typeof judgingOptions]?: string | undefined;
}): Judging => ({
  environment: choice('environment', values.environment, ['auto', 'development', 'production']),
  tomlVersion: choice('toml-version', values['toml-version'], ['1.0', '1.1']),
});

interface TextOfFile {
  readonly path: string;
  readonly text: string;
  /** The base of relative paths. The folder's name hints at the environment, however the path was typed. */
  readonly cwd: string;
}

/** The judged text of a file. */
export const judgedText = (
  { path, text, cwd }: TextOfFile,
  judging: Judging,
  options: Pick<EngineOptions, 'gate' | 'severities'> = { gate: 'named', severities: {} },
): OpenFile => openStrictly(text, resolve(cwd, path), { ...judging, ...options });

/** The configuration in a file's text, or a sentence on why License Monitor couldn't read it. */
export function configOfText(file: TextOfFile, judging: Judging): Config | string {
  const { document, config } = judgedText(file, judging);
  const [problem] = document.problems;
  if (problem === undefined && config !== undefined) return config;
  const { line, character } = lineIndex(file.text).position(problem?.span.start ?? 0);
  const why =
    problem === undefined ? '' : ` ${fileMask(document)(discreetProblem(document, problem).message)}`;
  return `\`${visible(file.path)}\` is not valid TOML at ${line + 1}:${character + 1}.${why}`;
}

/** The file given with `--config`. Throws a UsageError if License Monitor couldn't read it. */
export async function readConfigFile(path: string, cwd: string, judging: Judging): Promise<Config> {
  const config = configOfText({ path, text: await readText(path, cwd), cwd }, judging);
  if (typeof config === 'string') throw new UsageError(config);
  return config;
}
