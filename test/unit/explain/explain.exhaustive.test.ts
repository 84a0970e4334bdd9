import assert from 'node:assert/strict';
import fc from 'fast-check';
import { explainTrace, explanationText } from '../../../server/src/explain/step/explain';
import { stepNames } from '../../../server/src/cors/step';
import { tracePreflight, traceResponse } from '../../../server/src/cors/trace';
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
});
