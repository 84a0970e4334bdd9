import assert from 'node:assert/strict';
import {
  type FormatRequest,
  type FormatterHost,
  formatterLimits,
  superviseFormatter,
} from '../../../server/src/platform/formatter';
import type { WorkerReport } from '../../../server/src/platform/supervised-worker';
import type { FormatResult } from '../../../server/src/toml/format/formatter';

const layout = { indent: '  ' };

/** A platform without threads or clocks: a document says how its worker behaves, and `pass` lets time go by. */
function fakeHost(): FormatterHost & { readonly log: string[]; pass(ms: number): void } {
  const log: string[] = [];
  const timers = new Set<{ readonly ms: number; readonly onEnd: () => void }>();
  let workers = 0;
  return {
    log,
    pass(ms) {
      for (const timer of timers) if (timer.ms <= ms && timers.delete(timer)) timer.onEnd();
    },
    start(report) {
      const name = `worker ${++workers}`;
      log.push(`${name} started`);
      const later = (message: WorkerReport<FormatResult>): void => {
        queueMicrotask(() => {
          report(message);
        });
      };
      later({ type: 'ready' });
      return {
        send({ text }: FormatRequest) {
          log.push(`${name} got ${text}`);
          if (text === 'trap') later({ type: 'dead' });
          else if (text !== 'hang') later({ type: 'done', answer: { text: `${text}!` } });
        },
        end: () => log.push(`${name} ended`),
      };
    },
    timer(ms, onEnd) {
      const timer = { ms, onEnd };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  };
}

/** Lets everything happen that needs no time. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('The supervised formatter', () => {
  it('starts one worker, at the first document, and keeps it', async () => {
    const host = fakeHost();
    const formatter = superviseFormatter(host);
    assert.deepEqual(host.log, []);
    assert.deepEqual(await formatter.format('a', layout), { text: 'a!' });
    assert.deepEqual(await formatter.format('b', layout), { text: 'b!' });
    assert.deepEqual(host.log, ['worker 1 started', 'worker 1 got a', 'worker 1 got b']);
  });

  it('ends a worker that hangs, says so, and formats the next document with a new one', async () => {
    const host = fakeHost();
    const formatter = superviseFormatter(host);
    const hanging = formatter.format('hang', layout);
    const next = formatter.format('a', layout);
    await settle();
    host.pass(formatterLimits.request);
    assert.match(JSON.stringify(await hanging), /took more than 10 seconds/);
    assert.deepEqual(await next, { text: 'a!' });
    assert.deepEqual(host.log.slice(1), [
      'worker 1 got hang',
      'worker 1 ended',
      'worker 2 started',
      'worker 2 got a',
    ]);
  });

  it('ends a worker that traps, says so, and formats the next document with a new one', async () => {
    const host = fakeHost();
    const formatter = superviseFormatter(host);
    assert.match(JSON.stringify(await formatter.format('trap', layout)), /formatter crashed/);
    assert.deepEqual(await formatter.format('a', layout), { text: 'a!' });
  });

  it('gives back the memory of a worker that nobody needs, and starts anew when somebody does', async () => {
    const host = fakeHost();
    const formatter = superviseFormatter(host);
    await formatter.format('a', layout);
    host.pass(formatterLimits.idle);
    assert.equal(host.log.at(-1), 'worker 1 ended');
    assert.deepEqual(await formatter.format('b', layout), { text: 'b!' });
  });

  it('answers the document under way when it is disposed of', async () => {
    const formatter = superviseFormatter(fakeHost());
    const hanging = formatter.format('hang', layout);
    await settle();
    formatter.dispose();
    assert.match(JSON.stringify(await hanging), /was stopped/);
  });

  it('says so when the worker cannot start', async () => {
    const host = fakeHost();
    const formatter = superviseFormatter({
      ...host,
      start: (report) => {
        queueMicrotask(() => {
          report({ type: 'dead' });
        });
        return { send: () => undefined, end: () => undefined };
      },
    });
    assert.match(JSON.stringify(await formatter.format('a', layout)), /did not start/);
  });
});
