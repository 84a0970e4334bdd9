import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beside } from '../material';

/** Where the official conformance files are, if they are. */
export const testDirectory = path.join(process.env['TOML_TEST_DIR'] ?? beside('toml-test'), 'tests');

export interface TomlTestFile {
  readonly name: string;
  readonly text: string;
}

/** The official conformance files that the list of a TOML version names; undefined where they are not present. */
export function tomlTestFiles(
  version: '1.0' | '1.1',
  kind: 'valid' | 'invalid',
): readonly TomlTestFile[] | undefined {
  const list = path.join(testDirectory, `files-toml-${version}.0`);
  if (!existsSync(list)) return undefined;
  return readFileSync(list, 'utf8')
    .split('\n')
    .filter((name) => name.startsWith(`${kind}/`) && name.endsWith('.toml'))
    .map((name) => ({ name, text: readFileSync(path.join(testDirectory, name), 'utf8') }));
}
