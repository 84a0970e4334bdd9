import assert from 'node:assert/strict';
import fc from 'fast-check';
import { explainConsole } from '../../../server/src/explain/console/explain-console';
import { runs } from '../../support/property';
import { messages, prefixes, spellings, steps, wrapped } from './pasted';

describe('a pasted message', () => {
  for (const [name, text, step] of messages)
    it(`of ${name} is read where lines are broken anywhere, with its addresses`, () => {
      const [whole] = explainConsole(text).messages;
      for (let width = 40; width < 130; width += 1) {
        const broken = explainConsole(text.replace(new RegExp(`.{${width}}`, 'gu'), '$&\n'));
        assert.deepEqual(
          broken.messages.map((message) => [message.step, message.origin, message.url]),
          [[step, whole?.origin, whole?.url]],
          String(width),
        );
      }
    });

  it('is read with any prefix and spelling together', () => {
    fc.assert(
      fc.property(
        // Numbers of lines are read apart: their digits can be those of an HTML entity that a wrap has cut.
        fc.constantFrom(
          ...Object.entries(prefixes)
            .filter(([kind]) => !kind.includes('number'))
            .map(([, each]) => each),
        ),
        fc.constantFrom(
          ...Object.entries(spellings)
            .filter(([kind]) => !kind.startsWith('JSON'))
            .map(([, each]) => each),
        ),
        fc.integer({ min: 30, max: 120 }),
        fc.constantFrom(...messages),
        (prefix, spelled, width, [, text, step]) => {
          assert.deepEqual(steps(wrapped(spelled(text), width, prefix)), [step]);
        },
      ),
      runs(60),
    );
  });
});
