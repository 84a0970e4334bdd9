import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { settingGroups } from '../../server/src/lsp/settings/settings-schema';
import type { Setting } from '../../server/src/lsp/settings/settings-schema';
import { rules } from '../../server/src/rules';

const settings: readonly (readonly [string, Setting])[] = settingGroups(rules).flatMap((group) =>
  Object.entries(group.settings),
);

const validator = ({ type, properties, items, required, additionalProperties, ...setting }: Setting) =>
  new Ajv({ strict: false }).compile(
    JSON.parse(
      JSON.stringify({ type, properties, items, required, additionalProperties, enum: setting.enum }),
    ) as object,
  );

const find = (name: string): Setting => new Map(settings).get(`licenseMonitor.${name}`)!;

describe('the settings', () => {
  it('have a name of ours, a sentence and a default of their own type', () => {
    for (const [name, setting] of settings) {
      assert.match(name, /^licenseMonitor\.[a-zA-Z.]+$/);
      assert.match(setting.markdownDescription, /[.]$/, name);
      assert.ok(validator(setting)(setting.default), name);
      for (const sentence of setting.markdownEnumDescriptions ?? []) assert.match(sentence, /\.$/, name);
    }
  });

  it('cannot be set by a repository where requests go, and how far TLS is trusted', () => {
    for (const [name, { scope, restricted }] of settings)
      if (name.startsWith('licenseMonitor.preflight'))
        assert.deepEqual([scope, restricted], ['machine', true], name);
      else assert.notEqual(restricted, true, name);
  });

  it('take the severity of every rule and of no other', () => {
    const isValid = validator(find('rules'));
    assert.ok(isValid(Object.fromEntries(rules.map(({ id }) => [id, 'off']))));
    assert.ok(!isValid({ 'no-such-rule': 'off' }));
  });

  it('take a reference to an API key, and never the key', () => {
    const isValid = validator(find('preflight.targets'));
    const target = { name: 'staging', url: 'https://api-staging.example.com', insecure: true };
    assert.ok(isValid([{ ...target, apiKey: '${env:LICENSE_MONITOR_API_KEY}' }]));
    for (const wrong of [{ apiKey: 'secret' }, { url: 'ftp://x' }, { unknown: 1 }, { insecure: 'yes' }])
      assert.ok(!isValid([{ ...target, ...wrong }]), JSON.stringify(wrong));
    assert.ok(!isValid([{ name: 'without a URL' }]));
  });
});
