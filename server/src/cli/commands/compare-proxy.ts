import { dirname, resolve } from 'node:path';
import { includesBeside } from '../../platform/node/nginx-includes';
import { compareProxy } from '../../proxy/compare/located';
import type { ComparedFiles } from '../../report/comparison/compared-files';
import { type Judging, readConfigFile } from '../files/config-file';
import { readText } from '../files/text-file';

/** Throws a UsageError where a file cannot be read. */
export async function compareFiles(
  { nginx, config }: Pick<ComparedFiles, 'nginx' | 'config'>,
  cwd: string,
  judging: Judging,
): Promise<ComparedFiles> {
  const meaning = await readConfigFile(config, cwd, judging);
  const text = await readText(nginx, cwd, 'text');
  const includes = includesBeside(dirname(resolve(cwd, nginx)));
  return { nginx, config, ...compareProxy(meaning, text, includes) };
}
