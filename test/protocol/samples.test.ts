import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Range } from 'vscode-languageserver-types';
import { runCli } from '../support/run-cli';
import { type Session, startSession } from './session';

const folder = join(__dirname, '../samples');

/** The samples with a name that the server looks for; it is told their content under one where theirs is another. */
const samples = readdirSync(folder).filter((name) => name.endsWith('.toml') && name !== 'other-tool.toml');

describe('the server and `check`', () => {
  let session: Session | undefined;
  afterEach(() => {
    session?.end();
  });

  for (const version of ['1.0', '1.1'])
    for (const name of samples)
      it(`find the same in ${name}, by TOML ${version}`, async () => {
        const text = readFileSync(join(folder, name), 'utf8');
        const argv = ['check', '--format', 'json', '--toml-version', version];
        const { out } = await runCli([...argv, '--stdin-filename', name], folder, text);
        const { files } = JSON.parse(out) as {
          files: { findings: { rule: string; message: string; range: Range }[] }[];
        };
        const wanted = files[0]?.findings.map(({ rule, message, range }) => ({ rule, message, range }));
        session = await startSession({ settings: { toml: { version }, files: ['*.toml'] } });
        const refreshed = session.next('workspace/diagnostic/refresh');
        const uri = await session.open(text, pathToFileURL(join(folder, name)).href);
        const pull = async () =>
          (await session?.pull(uri))?.map(({ code, message, range }) => ({ rule: code, message, range }));
        // The strict judge speaks later, and only of some of them.
        if (JSON.stringify(await pull()) !== JSON.stringify(wanted)) await refreshed;
        assert.deepEqual(await pull(), wanted);
      });
});
