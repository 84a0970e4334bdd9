import assert from 'node:assert/strict';
import { createSettling } from '../../../client/src/preflight/settling';

/** Time that passes when a test says so, and a server whose answers it gives. */
function scene() {
  let now = 0;
  const timers: { at: number; run: () => void }[] = [];
  const asked: { key: string; answer: (version: number) => void; fail: (fault: Error) => void }[] = [];
  const taken: string[] = [];
  const faults: string[] = [];
  const versions = new Map<string, number>();
  const settling = createSettling<number>({
    ask: (key) =>
      new Promise((answer, fail) => {
        asked.push({ key, answer, fail });
      }),
    take(key, version) {
      if (version !== (versions.get(key) ?? 1)) return 'stale';
      taken.push(`${key} ${version}`);
      return 'taken';
    },
    onFault: (key) => faults.push(key),
    timer(ms, run) {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        if (timers.includes(timer)) timers.splice(timers.indexOf(timer), 1);
      };
    },
    retryMs: 50,
  });
  const pass = async (ms: number) => {
    now += ms;
    for (const timer of timers.filter(({ at }) => at <= now)) {
      timers.splice(timers.indexOf(timer), 1);
      timer.run();
    }
    await Promise.resolve();
  };
  const reply = async (index: number, version: number) => {
    asked[index]?.answer(version);
    await new Promise(setImmediate);
  };
  return { settling, pass, reply, asked, taken, faults, versions };
}

describe('questions about what changes while it is asked', () => {
  it('wait for a pause: many edits are one question', async () => {
    const { settling, pass, asked } = scene();
    for (let edit = 0; edit < 5; edit++) {
      settling.soon('a', 300);
      await pass(299);
    }
    assert.equal(asked.length, 0);
    await pass(1);
    assert.deepEqual(
      asked.map(({ key }) => key),
      ['a'],
    );
  });

  it('take only the last answer, whichever comes first', async () => {
    const { settling, pass, reply, taken, versions } = scene();
    settling.soon('a', 0);
    await pass(0);
    versions.set('a', 2);
    settling.soon('a', 0);
    await pass(0);
    await reply(1, 2);
    await reply(0, 1);
    assert.deepEqual(taken, ['a 2']);
  });

  it('are asked again where the answer is one edit behind', async () => {
    const { settling, pass, reply, taken, asked, versions } = scene();
    versions.set('a', 2);
    settling.soon('a', 0);
    await pass(0);
    await reply(0, 1);
    assert.deepEqual(taken, []);
    await pass(50);
    await reply(1, 2);
    assert.deepEqual([taken, asked.length], [['a 2'], 2]);
  });

  it('bring nothing back that was dropped, not even an error', async () => {
    const { settling, pass, reply, taken, faults, asked } = scene();
    for (const key of ['a', 'b']) settling.soon(key, 0);
    await pass(0);
    settling.drop('a');
    settling.drop('b');
    await reply(0, 1);
    asked[1]?.fail(new Error('gone'));
    await reply(2, 1);
    assert.deepEqual([taken, faults], [[], []]);
  });

  it('report a question that failed, and keep things apart', async () => {
    const { settling, pass, reply, asked, taken, faults } = scene();
    for (const key of ['a', 'b']) settling.soon(key, 0);
    await pass(0);
    asked[0]?.fail(new Error('The server is gone.'));
    await reply(1, 1);
    assert.deepEqual([taken, faults], [['b 1'], ['a']]);
  });
});
