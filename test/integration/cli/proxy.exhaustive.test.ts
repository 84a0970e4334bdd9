import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { junitFaults, sarifFaults } from '../../support/schemas';
import { inFolder } from '../../support/run-cli';

const toml =
  '[api]\ncors_enabled = true\ncors_origins = ["https://a.example"]\ncors_headers = ["Content-Type"]\n';
const upstream = ['--upstream', 'http://127.0.0.1:8080'];

describe('license-monitor-cors proxy --compare', () => {
  const conf = 'server {\n  location /api/ {\n    proxy_pass http://127.0.0.1:8080;\n  }\n}\n';
  const closed = conf
    .replace(/^.*proxy_pass/mu, '    proxy_pass')
    .replace(/(?<=;\n)/u, '    proxy_hide_header Access-Control-Allow-Origin;\n');
  const argv = ['proxy', '--compare', 'nginx.conf', '--config', 'a.toml'];

  it('exits with 0 when the files agree and 1 when they do not', async () => {
    await inFolder({ 'a.toml': toml }, async ({ run, path }) => {
      const { out } = await run(['proxy', '--target', 'nginx', '--config', 'a.toml', ...upstream]);
      writeFileSync(join(path, 'nginx.conf'), out);
      const same = await run(argv);
      assert.deepEqual([same.code, same.err], [0, '']);
      assert.match(same.out, /^No difference\.$/mu);
      writeFileSync(join(path, 'nginx.conf'), closed);
      const { code, out: said } = await run(argv);
      assert.equal(code, 1);
      assert.match(said, /^nginx\.conf:4:5: error path-not-covered .*\(a\.toml:3:\d+\)$/mu);
    });
  });

  it('says where it could follow only a part', async () => {
    await inFolder({ 'a.toml': toml }, async ({ run, path }) => {
      const { out } = await run(['proxy', '--target', 'nginx', '--config', 'a.toml', ...upstream]);
      writeFileSync(join(path, 'nginx.conf'), `include sites/*;\n${out}`);
      const { code, out: said } = await run(argv);
      assert.equal(code, 3);
      assert.match(
        said,
        /not followed: .*\n(?:.*\n)*Partly compared: no difference in what could be followed\.\n$/u,
      );
    });
  });

  it('prints reports that are valid by their schemas', async () => {
    const texts = [closed, 'http {\n  include sites/*;\n}\n', `${closed}include sites/*;\n`];
    for (const text of texts)
      await inFolder({ 'a.toml': toml, 'nginx.conf': text }, async ({ run }) => {
        const out = async (format: string) => (await run([...argv, '--format', format])).out;
        assert.deepEqual(sarifFaults(JSON.parse(await out('sarif'))), []);
        assert.deepEqual(await junitFaults(await out('junit')), []);
        for (const line of (await out('github')).trimEnd().split('\n').slice(0, -1))
          assert.match(line, /^::(?:error|warning|notice) file=nginx\.conf,line=\d+,/u);
      });
  });

  it('prints places in both files as JSON and SARIF', async () => {
    await inFolder({ 'a.toml': toml, 'nginx.conf': closed }, async ({ run }) => {
      const json = JSON.parse((await run([...argv, '--format', 'json'])).out) as {
        differences: { id: string; nginx: unknown; config: { start: { line: number } } }[];
      };
      const [first] = json.differences;
      assert.deepEqual([first?.id, first?.config.start.line], ['path-not-covered', 2]);
      const sarif: unknown = JSON.parse((await run([...argv, '--format', 'sarif'])).out);
      assert.match(JSON.stringify(sarif), /"relatedLocations":\[\{"physicalLocation"/u);
    });
  });
});
