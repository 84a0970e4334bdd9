import assert from 'node:assert/strict';
import { judge } from '../support/rules/judge';

const messages = (value: string): string =>
  judge(`[api]\ncors_enabled = true\ncors_origins = ['${value}']\ncors_headers = ['X-API-Key: ${value}']\n`)
    .map(({ finding }) => [finding.message, ...(finding.fixes ?? []).map(({ title }) => title)].join('\n'))
    .join('\n');

describe('secrets in messages', () => {
  for (const secret of ['user', 'name', 'origin', 'password'])
    it(`mask \`${secret}\` where the file is quoted, and leave the words of the message`, () => {
      const said = messages(`https://${secret}@a.example`);
      assert.match(said, /without a user name or password\. Remove everything up/u);
      assert.ok(!said.includes(`${secret}@`), said);
    });

  for (const secret of ['hunter2', 's3cr3t-Value', 'correcthorsebatterystaple'])
    it(`never show \`${secret}\``, () => {
      assert.ok(!messages(`https://u:${secret}@a.example`).includes(secret));
      assert.ok(!messages(secret).includes(`: ${secret}`));
    });
});
