import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { superviseFormatter } from '../../server/src/platform/formatter';
import { threadHost } from '../../server/src/platform/node/worker-host';
import { bundles } from '../../scripts/bundles';
import { taploModule } from '../../scripts/taplo-module';

describe('The formatter as it is packed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'license-monitor-formatter-'));
  const worker = join(folder, 'formatter-worker.js');

  before(async () => {
    const [node] = bundles('production', '0.0.0');
    const entryPoints = { 'formatter-worker': 'server/src/platform/node/formatter-worker.ts' };
    await build({ ...node, entryPoints, outdir: folder });
    writeFileSync(join(folder, 'taplo.wasm'), taploModule(folder, 'stripped'));
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds its module in a file of its own, and formats in a thread', async () => {
    assert.ok(statSync(worker).size < 200_000, 'The bundle holds no second copy of the module.');
    const formatter = superviseFormatter(threadHost(worker));
    try {
      const text = '[api]\ncors_enabled=true\ncors_origins=[\n"https://a.example.com" # one\n]\n';
      assert.deepEqual(await formatter.format(text, { indent: '  ' }), {
        text: '[api]\ncors_enabled = true\ncors_origins = [\n  "https://a.example.com", # one\n]\n',
      });
      const broken = await formatter.format('[api\ncors_enabled=true\n', { indent: '  ' });
      assert.match(JSON.stringify(broken), /syntax error/);
    } finally {
      formatter.dispose();
    }
  }).timeout(60_000);
});
