import assert from 'node:assert/strict';
import fc from 'fast-check';
import { explainConsole } from '../../../server/src/explain/console/explain-console';
import { stepNames } from '../../../server/src/cors/step';
import { anyText } from '../../support/any-text';
import { runs } from '../../support/property';

const pieces = fc.constantFrom(
  ...[
    "No 'Access-Control-Allow-Origin' header is present",
    "header contains multiple values '",
    "', but only one",
  ],
  ...[
    "Access to fetch at '",
    "' from origin '",
    "' has been blocked by CORS policy: ",
    'Cross-Origin Request Blocked',
  ],
  ...[
    'Origin ',
    ' is not allowed by Access-Control-Allow-Origin',
    'Status code: ',
    '403',
    'net::ERR_FAILED',
    '‘*’',
  ],
  ...[
    'Request header field ',
    ' is not allowed by Access-Control-Allow-Headers',
    'Method ',
    'invalid token ‘',
    '\n',
  ],
  ...[
    'Header Access-Control-Allow-Methods has an invalid value: ',
    'https://a.example',
    "'",
    '`',
    '.',
    ' ',
    '(Reason: ',
  ],
);
const known: ReadonlySet<string | null> = new Set([
  ...stepNames,
  'local-network-access',
  'mixed-content',
  null,
]);

describe('explainConsole', () => {
  it('takes any text, and explains in whole sentences', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
          anyText({ maxLength: 80 }),
        ),
        (text) => {
          for (const found of explainConsole(text).messages) {
            assert.ok(known.has(found.step));
            assert.match(found.explanation, /\.$/u);
            assert.doesNotMatch(found.explanation, /undefined|\n/u);
          }
        },
      ),
      runs(100),
    );
  });
});
