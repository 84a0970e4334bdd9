import assert from 'node:assert/strict';
import { explainConsole } from '../../../server/src/explain/console/explain-console';
import { chromium, firefox, messages, prefixes, safari, spellings, steps, wrapped } from './pasted';

describe('a pasted message', () => {
  for (const [name, text, step] of messages) {
    for (const [kind, prefix] of Object.entries(prefixes))
      it(`of ${name} is read with a prefix: ${kind}`, () => {
        for (const width of [30, 45, 72, 200])
          assert.deepEqual(steps(wrapped(text, width, prefix)), [step], wrapped(text, width, prefix));
      });
    for (const [kind, spelled] of Object.entries(spellings))
      it(`of ${name} is read in another spelling: ${kind}`, () => {
        assert.deepEqual(steps(spelled(text)), [step], spelled(text));
      });
  }

  it('is read where the last lines share more than their prefix', () => {
    const text = wrapped(spellings['wrong encoding']!(chromium), 51, prefixes['its own prefix']!);
    assert.match(text, /~> â€˜.*\n.*~> â€˜.*$/u);
    assert.deepEqual(steps(text), ['cors-check.8']);
  });

  it('keeps what most lines of a list begin with, where that is the message', () => {
    const failed = ['CONNECTION_REFUSED', 'TIMED_OUT', 'CERT_DATE_INVALID'];
    const text = failed.map((code) => `Failed to load resource: net::ERR_${code}`).join('\n');
    assert.deepEqual(steps(text), ['network', 'network', 'network']);
  });
});

describe('several pasted messages', () => {
  const method = chromium.replace(
    /: Response to.*$/u,
    ': Method PUT is not allowed by Access-Control-Allow-Methods in preflight response.',
  );
  const second = method.replace('/x', '/y');

  it('are explained in their order', () => {
    assert.deepEqual(
      steps(
        `${chromium}\nGET https://api.example.com/x net::ERR_FAILED\n${second}\nUncaught (in promise) TypeError: Failed to fetch`,
      ),
      ['cors-check.8', 'preflight.7.5-method'],
    );
    assert.deepEqual(steps(`${second}\n${firefox}\n${safari}`), [
      'preflight.7.5-method',
      'preflight.7.7-header',
      'cors-check.2',
    ]);
    assert.deepEqual(
      steps(
        `${safari}\n${safari.replace(/Origin.*200/u, 'Preflight response is not successful. Status code: 403')}`,
      ),
      ['cors-check.2', 'preflight.7-status'],
    );
  });

  it('are one where they say the same', () => {
    const { messages } = explainConsole(`${method}\n${chromium}\n${second}\n${method}`);
    assert.deepEqual(
      messages.map(({ step, count }) => [step, count]),
      [
        ['preflight.7.5-method', 3],
        ['cors-check.8', undefined],
      ],
    );
  });

  it('are one where Firefox prints three lines of a redirected preflight', () => {
    const line = (reason: string) => firefox.replace(/header ‘x-api-key.*$/u, reason);
    assert.deepEqual(
      steps(
        [
          line('CORS request external redirect not allowed).'),
          line('CORS preflight response did not succeed). Status code: 301.'),
          line('CORS request did not succeed). Status code: (null).'),
        ].join('\n'),
      ),
      ['preflight.7-status'],
    );
  });

  it('keep a failure of the network apart', () => {
    assert.deepEqual(steps(`GET http://127.0.0.1:1/ net::ERR_CONNECTION_REFUSED\n${method}`), [
      'network',
      'preflight.7.5-method',
    ]);
  });
});
