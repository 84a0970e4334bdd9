import assert from 'node:assert/strict';
import { type StrictHost, strictJudge } from '../../../server/src/platform/strict-judge';

const problem = { kind: 'strict', span: { start: 0, end: 1 }, message: 'From the worker.' } as const;
const long = `${'# a comment\n'.repeat(2_000)}a = 1\n`;

/** A platform whose worker answers everything alike, or crashes. */
const host = (worker: 'works' | 'crashes'): StrictHost => ({
  start(report) {
    queueMicrotask(() => {
      report({ type: 'ready' });
    });
    return {
      send() {
        queueMicrotask(() => {
          report(worker === 'works' ? { type: 'done', answer: [problem] } : { type: 'dead' });
        });
      },
      end: () => undefined,
    };
  },
  timer: () => () => undefined,
});

describe('The strict judge of a platform', () => {
  it('reads an ordinary file on the spot', async () => {
    const judge = strictJudge(host('crashes'));
    assert.deepEqual(await judge('a = 1\n', '1.0'), []);
    assert.equal((await judge('a = { b = 1,\n c = 2 }\n', '1.0')).length, 1);
    assert.deepEqual(await judge('a = { b = 1,\n c = 2 }\n', '1.1'), []);
  });

  it('leaves a long file to a worker, so that nobody who types waits', async () => {
    assert.deepEqual(await strictJudge(host('works'))(long, '1.0'), [problem]);
  });

  it('says nothing when the worker has no answer', async () => {
    assert.deepEqual(await strictJudge(host('crashes'))(long, '1.0'), []);
  });
});
