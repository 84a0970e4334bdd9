import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { rules } from '../../server/src/rules';
import { configSchema } from './config-schema';
import { docs } from './docs';
import { withSettings } from './manifest';
import { withOptionPattern } from './option-pattern';

export interface GeneratedFile {
  /** From the project's root. */
  readonly path: string;
  /** Its content; undefined if it is missing. */
  readonly found: string | undefined;
  /** Its wanted content. */
  readonly wanted: string;
}

const project = join(__dirname, '../..');

/** How each file follows from the tables; files that begin as someone's own text are changed in part only. */
const makers: Readonly<Record<string, (found: string) => string | Promise<string>>> = {
  'server/src/catalog/config.schema.json': () => `${JSON.stringify(configSchema(), undefined, 2)}\n`,
};

const changers: Readonly<Record<string, (found: string) => string | Promise<string>>> = {
  'package.json': async (found) => {
    const filepath = join(project, 'package.json');
    return format(withSettings(found, rules), { ...(await resolveConfig(filepath)), filepath });
  },
  'syntaxes/license-monitor.injection.tmLanguage.json': withOptionPattern,
};

const read = (path: string): Promise<string | undefined> =>
  readFile(join(project, path), 'utf8').catch(() => undefined);

/** Every generated file, as it is and as it should be. */
export async function generatedFiles(): Promise<readonly GeneratedFile[]> {
  const made = Object.entries(makers).map(async ([path, make]) => {
    const found = await read(path);
    return [{ path, found, wanted: await make(found ?? '') }];
  });
  const changed = Object.entries(changers).map(async ([path, change]) => {
    const found = await read(path);
    return found === undefined ? [] : [{ path, found, wanted: await change(found) }];
  });
  const pages = [...docs()].map(async ([path, text]) => {
    const filepath = join(project, path);
    const wanted = await format(text, { ...(await resolveConfig(filepath)), filepath });
    return [{ path, found: await read(path), wanted }];
  });
  return (await Promise.all([...made, ...changed, ...pages])).flat();
}

export const fullPath = (file: GeneratedFile): string => join(project, file.path);
