import assert from 'node:assert/strict';
import { accept, labels } from '../../support/completed';

describe('completion of headers', () => {
  it('offers the paths of known endpoints, quoted', () => {
    const before = '[api.cors_overrides.|]\n';
    assert.equal(accept(before, '/api/execute'), '[api.cors_overrides."/api/execute"]\n');
    assert.equal(
      accept('[api.cors_overrides."/api/e|"]\n', '/api/execute'),
      '[api.cors_overrides."/api/execute"]\n',
    );
  });

  it('leaves out paths that have an override', () => {
    const offered = labels('[api.cors_overrides."/api/execute"]\n[api.cors_overrides."|"]\n');
    assert.ok(!offered.includes('/api/execute'));
    assert.ok(offered.includes('/api/health'));
  });

  it('keeps the quotes that are there, and adds what is missing', () => {
    for (const [before, after] of [
      ["[api.cors_overrides.'/|']\n", "[api.cors_overrides.'/api/execute']\n"],
      ['[api.cors_overrides."/|\n', '[api.cors_overrides."/api/execute"]\n'],
      ['[api.cors_overrides."/| # why\n', '[api.cors_overrides."/api/execute"] # why\n'],
      ['[api.cors_overrides."/|]\n', '[api.cors_overrides."/api/execute"]\n'],
      ['[api.cors_overrides./api/e|]\n', '[api.cors_overrides."/api/execute"]\n'],
    ] as const)
      assert.equal(accept(before, '/api/execute'), after);
  });

  it('offers the tables, and closes the bracket', () => {
    const open = 'api.cors_overrides."/…"';
    assert.equal(accept('[ap|]\n', 'api.rate_limit'), '[api.rate_limit]\n');
    assert.equal(accept('[comm|', 'command_mode'), '[command_mode]');
    assert.equal(accept('[|\n', open), '[api.cors_overrides."/"]\n');
    assert.equal(accept('[|]\n', open, 'supported'), '[api.cors_overrides."/$0"]\n');
    assert.equal(accept('[api.cors|]\n', open), '[api.cors_overrides."/"]\n');
    assert.equal(accept('["api".|]\n', open), '["api".cors_overrides."/"]\n');
  });

  it('replaces only the name under the cursor', () => {
    const path = '.cors_overrides."/api/admin"]\n';
    assert.equal(accept(`[ap|${path}`, 'api'), `[api${path}`);
    assert.equal(accept('[api.cors_|."/api/admin"]\n', 'cors_overrides'), `[api${path}`);
    assert.deepEqual(labels('[api.cors_overrides."/api/admin" |]\n'), []);
  });

  it('offers no table that is there, and none in an array of tables', () => {
    assert.ok(!labels('[api]\n[command_mode]\n[|]\n').some((label) => /^(api|command_mode)$/.test(label)));
    assert.ok(!labels('api.enabled = true\n[|]\n').includes('api'));
    assert.deepEqual(labels('api = {}\ncommand_mode = 1\n[|]\n'), []);
    assert.ok(labels('[api.cors_overrides."/x"]\n[|]\n').includes('api'));
    assert.deepEqual(labels('[[|]]\n'), []);
    assert.deepEqual(labels('[api]\n[ap|.cors_overrides."/x"]\n[api.cors_overrides."/x"]\n'), []);
  });
});
