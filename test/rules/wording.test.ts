import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../server/src/rules/index';
import { checkWording } from '../support/rules/check-wording';
import { judgeExample } from '../support/rules/judge';
import { snapshotPath, snapshots } from './wording/snapshots';
import { variants } from './wording/variants';

describe('the words of a rule', () => {
  const wanted = snapshots();
  for (const { id } of rules)
    it(`are those in test/rules/wording/${id}.txt`, () => {
      assert.equal(
        wanted.get(id),
        readFileSync(snapshotPath(id), 'utf8'),
        'Where the new words are meant, `npm run generate` keeps them.',
      );
    });

  it('are kept for no other rule', () => {
    const kept = readdirSync(join(__dirname, 'wording')).filter((name) => name.endsWith('.txt'));
    assert.deepEqual(kept.sort(), rules.map(({ id }) => `${id}.txt`).sort());
  });

  for (const [id, files] of Object.entries(variants))
    for (const text of files)
      it(`are sentences: ${id} of ${JSON.stringify(text.split('\n').slice(1).join(' '))}`, () => {
        const found = judgeExample(text).filter(({ rule }) => rule.id === id);
        assert.notEqual(found.length, 0);
        for (const { finding } of found) checkWording(finding);
      });
});
