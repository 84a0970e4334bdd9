import { resolve } from 'node:path';
import type { Config } from '../config/config';
import { discreetProblem } from '../config/discreet-problem';
import { readConfig } from '../config/read-config';
import { visible } from '../text/visible';
import { position } from '../probe/source-text';
import { parse } from '../toml/parse/parse';
import { UsageError } from './command';
import { readText } from './text-file';

/**
 * The meaning of a file's text, or a sentence on why the server could not read it. `cwd` is where a relative path
 * starts: the name of the folder tells about the environment, also where the path was typed without it.
 */
export function parseConfiguration(path: string, text: string, cwd: string): Config | string {
  const document = parse(text);
  const [problem] = document.problems;
  if (problem === undefined)
    return readConfig(document, { environmentSetting: 'auto', path: resolve(cwd, path) });
  const { line, character } = position(text, problem.span.start);
  return `\`${visible(path)}\` is not valid TOML at ${line + 1}:${character + 1}. ${discreetProblem(document, problem).message}`;
}

/** The file that a subcommand was given with `--config`. */
export async function readConfiguration(path: string, cwd: string): Promise<Config> {
  const config = parseConfiguration(path, await readText(path, cwd), cwd);
  if (typeof config === 'string') throw new UsageError(config);
  return config;
}
