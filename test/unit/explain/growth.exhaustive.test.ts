import { explainMessage } from '../../../server/src/features/reports/explain-console';
import { assertLinear } from '../../support/growth';

describe('a very long paste', () => {
  for (const unit of [
    "No 'Access-Control-Allow-Origin' header ",
    "header contains multiple values '",
    "Access to fetch at '",
    'Header Access-Control-Allow-Methods has an invalid value: ',
    "Redirect location '",
    "Redirect from 'x' ",
    'Origin ',
    'a',
    '(Reason: ',
    'Cross-Origin Request Blocked: ',
    "from origin '",
    'Access to ',
    ' (redirected from https://x) ',
    'https://',
    '\u001b[',
    '\u001b]',
    '[a](',
    '<p ',
    '&amp;',
    '> \n',
    '{worker 1} ~> \n',
    '1 \n2 \n',
    '‘',
    'â€',
    'u:p@',
    'token=',
    'token: ',
    'Bearer ',
    'Cookie: ',
    'status: 0 ',
    'requête multi-origine ',
  ])
    it(`is read in linear time: ${unit}`, () => {
      assertLinear(unit, 5_000, (size) => {
        explainMessage(unit.repeat(size).slice(0, size * 2), undefined);
      });
    });
});
