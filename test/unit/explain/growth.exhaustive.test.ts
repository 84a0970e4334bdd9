import { explainConsole } from '../../../server/src/explain/console/explain-console';
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
  ])
    it(`is read in linear time: ${unit}`, () => {
      assertLinear(unit, 5_000, (size) => {
        explainConsole(unit.repeat(size));
      });
    });
});
