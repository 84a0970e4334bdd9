import assert from 'node:assert/strict';
import { generatedFiles } from '../../scripts/generate/generated-files';
import type { GeneratedFile } from '../../scripts/generate/generated-files';

describe('the generated files', () => {
  let files: readonly GeneratedFile[] = [];
  before(async () => {
    files = await generatedFiles();
  });

  it('are up to date (npm run generate)', () => {
    const stale = files.filter(({ found, wanted }) => found !== wanted).map(({ path }) => path);
    assert.deepEqual(stale, []);
  });

  it('are those that people read: the schema and the settings', () => {
    const paths = files.map(({ path }) => path);
    for (const path of ['server/src/catalog/config.schema.json', 'package.json'])
      assert.ok(paths.includes(path), path);
  });
});
