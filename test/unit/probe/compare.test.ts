import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { predict } from '../../../server/src/config/predict';
import { compare } from '../../../server/src/probe/compare';
import type { HeaderList } from '../../../server/src/probe/exchange';
import { configOf } from './fake-network';

const text = `[api]
cors_enabled = true
cors_origins = ["https://a.example"]
cors_methods = ["GET", "PUT"]
cors_headers = ["Content-Type"]
`;
const { preflight } = predict(configOf(text), {
  origin: 'https://a.example',
  method: 'PUT',
  path: '/api/health',
  requestHeaders: [],
});

const good: HeaderList = [
  ['access-control-allow-origin', 'https://a.example'],
  ['Access-Control-Allow-Methods', 'PUT,GET'],
  ['Access-Control-Allow-Headers', 'content-type'],
  ['Access-Control-Max-Age', '86400'],
];
const found = (headers: HeaderList) =>
  compare(preflight, { status: 204, headers }, 'preflight').map(({ header, message, by }) => ({
    header,
    message,
    line: by?.kind === 'option' ? text.slice(by.span.start, by.span.end) : undefined,
  }));

describe('expected and actual', () => {
  it('agree whatever the order of lists, the case of names and the spelling of headers', () => {
    assert.deepEqual(found(good), []);
  });

  it('differ once, not five times, where all headers are missing', () => {
    const [difference, ...more] = found([['Content-Type', 'text/html']]);
    assert.equal(more.length, 0);
    assert.match(difference?.message ?? '', /^The file allows it, the server does not/);
    assert.equal(difference?.line, '"https://a.example"');
  });

  it('differ in lists by what is missing and what is there in addition', () => {
    const [methods, ...more] = found(
      good.map(([name, value]) => [name, value === 'PUT,GET' ? 'GET, DELETE' : value]),
    );
    assert.equal(more.length, 0);
    assert.match(methods?.message ?? '', /without `PUT` and with `DELETE` in addition/);
    assert.equal(methods?.line, 'cors_methods = ["GET", "PUT"]');
  });

  it('differ in a single missing, foreign or changed header', () => {
    assert.match(
      found(good.slice(0, 3))[0]?.message ?? '',
      /promises `Access-Control-Max-Age` `86400`, but the answer has no such header/,
    );
    assert.match(
      found([...good, ['Access-Control-Allow-Credentials', 'true']])[0]?.message ?? '',
      /which the file does not promise/,
    );
    assert.match(
      found([['Access-Control-Allow-Origin', '*'], ...good.slice(1)])[0]?.message ?? '',
      /but the answer has `\*`/,
    );
  });

  it('differ where a header comes twice', () => {
    const [origin] = found([...good, ['Access-Control-Allow-Origin', 'https://a.example']]);
    assert.match(origin?.message ?? '', /`Access-Control-Allow-Origin` 2 times/);
  });
});
