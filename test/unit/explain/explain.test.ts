import assert from 'node:assert/strict';
import { explainTrace, explanationText } from '../../../server/src/explain/step/explain';
import { tracePreflight } from '../../../server/src/cors/trace';
import { request } from '../../support/sample-request';

describe('explainTrace', () => {
  it('never advises to allow null', () => {
    const sandboxed = { ...request, origin: 'null' };
    for (const headers of [
      [],
      [['Access-Control-Allow-Origin', '*'] as const],
      [['Access-Control-Allow-Origin', 'https://a.example'] as const],
    ]) {
      const text = explanationText(
        explainTrace(tracePreflight(sandboxed, { status: 204, headers }), sandboxed, {
          status: 204,
          headers,
        }),
      );
      assert.match(text, /Serve it over http or https/u);
      assert.doesNotMatch(text, /Add `null`/u);
    }
  });

  it('advises to add an origin in the shape that browsers send', () => {
    const slashed = { ...request, origin: 'https://a.example/' };
    const response = { status: 204, headers: [] };
    assert.match(
      explanationText(explainTrace(tracePreflight(slashed, response), slashed, response)),
      /Add `https:\/\/a\.example` to `cors_origins`/u,
    );
  });

  it('sees a login in a URL wherever the URL parser finds one', () => {
    const step = (url: string) =>
      tracePreflight({ ...request, url }, { failure: 'Nobody asked.' }).failingStep;
    for (const url of ['https:\\\\u:p@h/', ' https://u@h/', 'https:/u@h/', 'https://:p@h/'])
      assert.equal(step(url), 'request-forbidden-method', url);
    for (const url of ['https://@h/', 'https://h/a@b', 'https://h?@'])
      assert.equal(step(url), 'network', url);
  });

  it('names the slip that keeps two origins apart', () => {
    const tell = (value: string): string => {
      const response = { status: 204, headers: [['Access-Control-Allow-Origin', value]] as const };
      return explanationText(explainTrace(tracePreflight(request, response), request, response));
    };
    assert.match(tell('https://dashboard.example.com/'), /no trailing slash/u);
    assert.match(tell('https://DASHBOARD.example.com'), /lower case/u);
    assert.match(tell('https://dashboard.example.com:443'), /default port/u);
    assert.match(tell('http://dashboard.example.com'), /the scheme included/u);
    assert.match(
      tell('dashboard.example.com'),
      /`https:\/\/dashboard.example.com` may be the one you meant/u,
    );
  });

  it('calls only what leads somewhere a redirect', () => {
    const cors = [['Access-Control-Allow-Origin', '*']] as const;
    const told = (status: number, location: readonly (readonly [string, string])[] = []) => {
      const response = { status, headers: [...cors, ...location] };
      return explanationText(explainTrace(tracePreflight(request, response), request, response));
    };
    assert.match(told(302, [['Location', '/x']]), /got a redirect/);
    for (const status of [300, 301, 304])
      assert.doesNotMatch(told(status), /got a redirect|follow a redirect/);
    assert.match(told(301), /status 301.*without a `Location` header/);
    assert.match(told(304, [['Location', '/x']]), /status 304.*confirms a cached copy/);
  });
});
