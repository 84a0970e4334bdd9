import assert from 'node:assert/strict';
import { type StrictHost, strictJudge } from '../../../server/src/platform/strict-judge';

const problem = { kind: 'strict', span: { start: 0, end: 1 }, message: 'From the worker.' } as const;

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
  it('hands on what its worker says', async () => {
    assert.deepEqual(await strictJudge(host('works'))('a = 1\n', '1.0'), [problem]);
  });

  it('says nothing when the worker has no answer', async () => {
    assert.deepEqual(await strictJudge(host('crashes'))('a = 1\n', '1.0'), []);
  });
});
