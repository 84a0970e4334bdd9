import assert from 'node:assert/strict';
import fc from 'fast-check';
import { explainTrace, explanationText } from '../../../server/src/explain/step/explain';
import { stepNames } from '../../../server/src/cors/step';
import { tracePreflight, traceResponse } from '../../../server/src/cors/trace';
import { request } from '../../support/sample-request';
import { anyText } from '../../support/any-text';
import { runs } from '../../support/property';

describe('explainTrace', () => {
  const text = fc.oneof(
    fc.constantFrom(
      '*',
      'null',
      'true',
      'True',
      'PUT',
      'put',
      'x-a',
      'a b',
      '',
      'https://a.example',
      'https://A.example/',
      'https://a.example, https://b.example',
      '`',
    ),
    anyText({ maxLength: 12 }),
  );
  const headers = fc.array(
    fc.tuple(
      fc.oneof(
        fc.constantFrom(
          'Access-Control-Allow-Origin',
          'Access-Control-Allow-Methods',
          'Access-Control-Allow-Headers',
          'Access-Control-Allow-Credentials',
          'Access-Control-Max-Age',
          'Location',
          'Authorization',
          'Save-Data',
          'X-A',
          'Accept',
        ),
        text,
      ),
      text,
    ),
    { maxLength: 6 },
  );
  const requests = fc.record({
    url: fc.oneof(
      fc.constantFrom('https://api.example/', 'http://127.0.0.1:25/', 'file:///x', ''),
      fc
        .tuple(fc.constantFrom('http', 'https'), fc.domain(), text)
        .map(([scheme, host, path]) => `${scheme}://${host}/${path}`),
      text,
    ),
    origin: fc.oneof(fc.constantFrom('https://a.example', 'null'), text),
    method: fc.oneof(fc.constantFrom('PUT', 'get', 'patch', 'TRACE'), text),
    headers,
    credentials: fc.constantFrom('omit' as const, 'same-origin' as const, 'include' as const),
  });
  const responses = fc.oneof(
    fc.record({ status: fc.constantFrom(0, 200, 204, 301, 304, 403, 407, 500), headers }),
    fc.record({ failure: fc.constant('The connection was refused.') }),
  );

  it('tells every trace in whole sentences, in the order of the steps, and never throws', () => {
    fc.assert(
      fc.property(requests, responses, (asked, response) => {
        for (const trace of [tracePreflight(asked, response), traceResponse(asked, response)]) {
          const order = trace.steps.map(({ step }) => stepNames.indexOf(step));
          assert.deepEqual(
            order,
            [...order].sort((a, b) => a - b),
          );
          assert.equal(trace.allowed, trace.failingStep === null);
          const explanation = explainTrace(trace, asked, response);
          assert.equal(explanation.failures.length > 0, !trace.allowed);
          for (const sentence of [
            explanation.verdict,
            ...explanation.notes,
            ...explanation.failures.flatMap(({ reason, remedy }) => [reason, remedy]),
          ]) {
            assert.match(sentence, /\.$/u);
            assert.doesNotMatch(sentence, /undefined|!$|\n/u);
          }
          assert.ok(explanationText(explanation).length > 0);
        }
      }),
      runs(80),
    );
  });

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
