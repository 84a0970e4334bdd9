import assert from 'node:assert/strict';
import { rules } from '../../../server/src/rules/index';
import { accept, labels } from '../../support/completed';

const ids = rules.map(({ id }) => id);

describe('completion in comments', () => {
  it('offers the rules that an ignore comment may name, without those it names', () => {
    for (const marked of ['# license-monitor-ignore |', '#license-monitor-ignore-file: |'])
      assert.deepEqual(labels(`${marked}\n[api]\n`), ids);
    const more = labels('[api]\ncors_enabled = true # license-monitor-ignore origin-null, |\n');
    assert.deepEqual(
      more,
      ids.filter((id) => id !== 'origin-null'),
    );
  });

  it('replaces the name that is being typed', () => {
    assert.equal(
      accept('[api] # license-monitor-ignore origin-nu|\n', 'origin-null'),
      '[api] # license-monitor-ignore origin-null\n',
    );
  });

  it('offers the comments that are read, and nothing in others', () => {
    assert.equal(accept('# lic|\n', 'license-monitor: config'), '# license-monitor: config\n');
    assert.deepEqual(labels('# because, the |\n'), []);
    assert.deepEqual(labels('[api] # why (see |\n'), []);
  });
});
