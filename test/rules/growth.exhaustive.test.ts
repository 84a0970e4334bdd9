import { openFile } from '../../server/src/engine/open-file';
import { assertLinear } from '../support/growth';

const head = '[api]\ncors_enabled = true\n';
const repeated = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join('');

const shapes: Readonly<Record<string, (count: number) => string>> = {
  'equal origins': (n) => `${head}cors_origins = [${'"https://a.example", '.repeat(n)}]\n`,
  'equal origins on lines': (n) => `${head}cors_origins = [\n${'  "https://a.example",\n'.repeat(n)}]\n`,
  'equal origins with comments': (n) =>
    `${head}cors_origins = [\n${'  "https://a.example", # a\n'.repeat(n)}]\n`,
  'origins at fault': (n) => `${head}cors_origins = [${repeated(n, (i) => `"https://A${i}.example/", `)}]\n`,
  'origins with a dot': (n) =>
    `${head}cors_origins = [${repeated(n, (i) => `"https://a${i}.example.", `)}]\n`,
  'origins of this machine': (n) =>
    `${head}cors_origins = ["https://a.example", ${repeated(n, (i) => `"http://localhost:${1000 + i}", `)}]\n`,
  'methods in lower case': (n) => `${head}cors_methods = [${'"get", "patch", '.repeat(n / 2)}]\n`,
  'equal headers': (n) => `${head}cors_headers = [${'"Cookie", '.repeat(n)}]\n`,
  'headers in one string': (n) => `${head}cors_headers = ["${'X-A, '.repeat(n)}X-B"]\n`,
  'unknown keys': (n) => head + repeated(n, (i) => `cors_originz${i} = ["x"]\n`),
  'unknown keys of an inline table': (n) =>
    `api = { ${repeated(n, (i) => `cors_originz${i} = 1, `)}cors_enabled = true }\n`,
  'misplaced keys': (n) => `${repeated(n, (i) => `cors_origins${i} = ["x"]\n`)}${head}`,
  overrides: (n) => head + repeated(n, (i) => `[api.cors_overrides."api/p${i}/"]\ncors_credentials = true\n`),
  'empty overrides': (n) => head + repeated(n, (i) => `[api.cors_overrides."/p${i}"]\n\n`),
  'a long string': (n) => `${head}cors_origins = ["https://${'a.'.repeat(n)}example"]\n`,
  'a long key': (n) => `${head}cors_${'o'.repeat(n)} = true\n`,
  comments: (n) => `${head}${'# a comment\n'.repeat(n)}cors_origins = ["https://a.example/"]\n`,
  'ignore comments': (n) =>
    `${head}cors_origins = [\n${'  "https://a.example/", # license-monitor-ignore origin-path, originnull\n'.repeat(n)}]\n`,
  'ignore comments for the file': (n) =>
    `${'# license-monitor-ignore-file origin-path\n'.repeat(n)}${head}cors_origins = ["https://a.example"]\n`,
  'ignore comments in one comment': (n) => `${head}#${' license-monitor-ignore no-rule #'.repeat(n)}\n`,
  'syntax errors': (n) => head + repeated(n, (i) => `key${i} = True\n`),
  'equal keys': (n) => head + 'cors_max_age = 5\n'.repeat(n),
  'deep lists': (n) => `${head}cors_origins = ${'['.repeat(n)}${']'.repeat(n)}\n`,
  'spaces in a comment': (n) => `${head}# license-monitor-ignore${' '.repeat(n)}!\n`,
  'blank lines before a removal': (n) => `${head}${'\n'.repeat(n)}[api.cors_overrides."/x"]\n`,
  'slashes in a path': (n) => `${head}[api.cors_overrides."${'/'.repeat(n)}x"]\ncors_methods = ["GET"]\n`,
};

const open = (text: string) =>
  openFile(text, '/x/config.toml', { gate: 'named', environment: 'production', severities: {} });

describe('a file of any size', () => {
  for (const [name, write] of Object.entries(shapes))
    it(`is judged and fixed in linear time: ${name}`, () => {
      assertLinear(name, 250, (size) => {
        const file = open(write(size));
        for (const { finding } of file.diagnostics()) finding.fixes?.forEach((fix) => [...fix.edits]);
        file.fixAll();
      });
    }).timeout(60_000);
});
