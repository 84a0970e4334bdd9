import assert from 'node:assert/strict';
import { junitFaults, sarifFaults } from '../../support/schemas';
import { inFolder, runPieces } from '../../support/run-cli';

// Hostile names and values: whatever stands in the file, the report stays well-formed.
const hostile =
  '[api]\ncors_enabled = true\ncors_origins = ["https://<a>&\\"\'.example/%,:\\u0007", "https://b.example/"]\n';
const files = { 'config <&".toml': hostile, 'config.toml': hostile.replace('/"]', '"]') };

const report = async (format: string): Promise<string> => {
  let text = '';
  await inFolder(files, async ({ run }) => {
    text = (await run(['check', '--format', format, ...Object.keys(files)])).out;
  });
  return text;
};

describe('the formats of check', () => {
  it('SARIF is valid by its schema', async () => {
    const log = JSON.parse(await report('sarif')) as { runs: { results: unknown[] }[] };
    assert.deepEqual(sarifFaults(log), []);
    assert.ok((log.runs[0]?.results.length ?? 0) > 0);
  });

  it('JUnit is valid by its schema', async () => {
    assert.deepEqual(await junitFaults(await report('junit')), []);
  });

  it('prints each file before it reads all of them, and the whole is one document', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`${String(at).padStart(2, '0')}.toml`, hostile]),
    );
    await inFolder({ ...many, 'not-utf-8.toml': Uint8Array.of(0xff) }, async ({ run, path }) => {
      for (const format of ['json', 'sarif', 'junit', 'github', 'text']) {
        const pieces: string[] = [];
        const argv = ['check', '--format', format, '*.toml'];
        const { out, err } = await run(argv);
        await runPieces(argv, path, (piece) => pieces.push(piece));
        assert.ok(pieces.length >= 40, format);
        assert.equal(pieces.join(''), out);
        assert.match(err, /`not-utf-8\.toml` can't be read/);
        const names = [...out.matchAll(/\b\d\d\.toml/g)].map(([name]) => name);
        assert.deepEqual([...new Set(names)], Object.keys(many).sort());
        if (format === 'json' || format === 'sarif') JSON.parse(out);
      }
    });
  });
});
