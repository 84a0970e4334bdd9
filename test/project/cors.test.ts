import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { rooms } from '../../server/rooms.mjs';
import { apiOptions } from '../../server/src/catalog/options';
import { rules } from '../../server/src/rules/index';

const folder = 'server/src/cors';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);
const words = [...rules.map(({ id }) => id), ...Object.keys(apiOptions), 'cors_'];

/** The Fetch Standard names some steps like rules; a quoted id is one only where it is in this list of its own. */
const steps = new Set(
  [...readFileSync(join(folder, 'step.ts'), 'utf8').matchAll(/'([a-z-]+)'/gu)].map(([, step = '']) => step),
);

describe('The Fetch Standard in cors/', () => {
  it('could be published by itself: it imports nothing but its own files', () => {
    assert.deepEqual(rooms['cors']?.rooms, []);
    for (const file of files)
      for (const [, from = ''] of readFileSync(join(folder, file), 'utf8').matchAll(/from '([^']+)'/gu))
        assert.match(relative(folder, join(folder, dirname(file), from)), /^[a-z]/u, `${file}: ${from}`);
  });

  it('holds no option name, rule id or product word', () => {
    for (const file of files) {
      const text = readFileSync(join(folder, file), 'utf8');
      assert.doesNotMatch(text, /license[ -]?monitor|config\.toml/iu, file);
      for (const word of words) if (!steps.has(word)) assert.ok(!text.includes(word), `${file}: ${word}`);
    }
  });
});
