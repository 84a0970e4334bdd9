import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { corsOptions } from '../../server/src/catalog/cors-options';
import { withSettings } from '../../scripts/generate/manifest';
import { optionPattern, withOptionPattern } from '../../scripts/generate/option-pattern';
import { optionTables } from '../../scripts/generate/tables';

describe('generating', () => {
  it('renews the list of options in a grammar wherever it stands', () => {
    const grammar = String.raw`{"match":"\\b(cors_enabled|cors_origins|cors_gone)\\b"},{"match":"cors_credentials"}`;
    const once = withOptionPattern(grammar);
    assert.ok(once.includes(`(${optionPattern()})`) && once.endsWith('"cors_credentials"}'));
    assert.equal(withOptionPattern(once), once);
    for (const name of Object.keys(corsOptions))
      assert.equal(new RegExp(`^(?:${optionPattern()})$`).test(name), true, name);
  });

  it('keeps what else is in package.json', () => {
    const found = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as object;
    const once = withSettings(JSON.stringify(found), []);
    assert.equal(withSettings(once, []), once);
    for (const key of Object.keys(found)) assert.ok(Object.hasOwn(JSON.parse(once) as object, key), key);
  });

  it('writes one row per option', () => {
    const rows = optionTables().split('\n');
    for (const name of Object.keys(corsOptions))
      assert.equal(rows.filter((row) => row.startsWith(`| \`${name}\` |`)).length, 1, name);
  });
});
