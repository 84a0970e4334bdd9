import assert from 'node:assert/strict';
import { corsOptions } from '../../../server/src/catalog/cors-options';
import { tomlValue } from '../../../server/src/catalog/markdown';
import { corsDefaults, corsOptionKeys, type CorsOptionKey } from '../../../server/src/catalog/options';
import type { OptionSpec, OptionValue } from '../../../server/src/catalog/spec';
import { mismatches } from '../../../server/src/config/problems/expected-value';
import { decidedBy, effectivePolicy } from '../../../server/src/config/effective/policy';
import { optionEffects, predict } from '../../../server/src/config/effective/predict';
import { hover } from '../../../server/src/features/hover/hover';
import { labels } from '../../support/completed';
import { atCursor } from '../../support/cursor';
import { read } from '../../support/read';

const origin = 'https://dashboard.example.com';

/** A value of the option's type that is not its default. */
const others: {
  readonly [Type in (typeof corsOptions)[CorsOptionKey]['type']]: (usual: OptionValue) => OptionValue;
} = {
  boolean: (usual) => usual !== true,
  integer: (usual) => Number(usual) + 60,
  strings: () => [origin],
};

const valuesOf = (key: CorsOptionKey): { readonly usual: string; readonly other: string } => ({
  usual: tomlValue(corsDefaults[key]),
  other: tomlValue(others[corsOptions[key].type](corsDefaults[key])),
});

/** A file that lets one origin in, with one option set otherwise. */
function file(key: CorsOptionKey, value: string): string {
  const base: Partial<Record<CorsOptionKey, string>> = {
    cors_enabled: 'true',
    cors_origins: `["${origin}"]`,
  };
  const lines = Object.entries({ ...base, [key]: value }).map(([name, text]) => `${name} = ${text}`);
  return `[api]\n${lines.join('\n')}\n`;
}

const request = { origin, method: 'GET', path: '/api/health', requestHeaders: [] };

/**
 * What adding an option asks for. Its one entry in `catalog/cors-options.ts` makes it read by its type, checked, described,
 * offered, and part of the schema and the README. It compiles once these say what it does: `readers` (config/read-option),
 * `names` and `decided` (config/policy), `optionEffects` (config/predict), `otherNames` (catalog/nearest-option), the
 * offers (features/completion/value-offers) and the meaning of its values (features/hover/describe-value); and of an
 * option of a new type `ReadAs` (config/config) and `DecidedAs` (config/in-effect).
 */
for (const key of corsOptionKeys) {
  const { usual, other } = valuesOf(key);
  const spec: OptionSpec = corsOptions[key];

  describe(`the option ${key}`, () => {
    it('is read from [api] and from an override, and not where it has another type', () => {
      const { api } = read(file(key, other));
      assert.equal(api?.[key]?.entry.name, key);
      const { overrides } = read(`[api.cors_overrides."/x"]\n${key} = ${other}\n`);
      assert.equal(overrides[0]?.[key]?.entry.name, key);
      const mistyped = file(key, '1979-05-27');
      const entry = read(mistyped).api?.table.entries.find(({ name }) => name === key);
      assert.equal(read(mistyped).api?.[key], undefined);
      assert.equal(mismatches(mistyped, entry!, spec).length, 1);
    });

    it('takes effect, is inherited, and has a value where it is not set', () => {
      const set = decidedBy(effectivePolicy(read(file(key, other)), '/'), key);
      assert.deepEqual([set.by.kind, set.inherited], ['option', false]);
      const told = tomlValue(typeof set.value === 'bigint' ? Number(set.value) : (set.value as OptionValue));
      assert.equal(told, other);
      const overridden = read(`${file(key, other)}[api.cors_overrides."/x"]\n`);
      assert.equal(decidedBy(effectivePolicy(overridden, '/x'), key).inherited, true);
      const unset = decidedBy(effectivePolicy(read('[api]\n'), '/'), key);
      assert.deepEqual([unset.by.kind, String(unset.value)], ['default', String(corsDefaults[key])]);
    });

    it('changes what is predicted, or is said to change nothing', () => {
      const headers = (value: string) => {
        const { preflight, response } = predict(read(file(key, value)), request);
        return [preflight, response].map((sent) => sent.headers.map(({ name, value }) => [name, value]));
      };
      if (optionEffects[key] === 'none') assert.deepEqual(headers(other), headers(usual));
      else assert.notDeepEqual(headers(other), headers(usual));
    });

    it('is explained where it stands', () => {
      const { document, config, position } = atCursor(
        file(key, other).replace(key, `${key.slice(0, 3)}|${key.slice(3)}`),
      );
      const markdown = JSON.stringify(hover(document, config, position)?.contents);
      assert.ok(markdown.includes(spec.summary), markdown);
    });

    it('is offered, and so are values for it', () => {
      assert.ok(labels('[api]\n|').includes(key));
      assert.ok(labels(`[api]\n${key} = |`).length > 0);
    });
  });
}
