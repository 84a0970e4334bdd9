import { checkMarks, fixtures } from '../support/rules/marks';

describe('marks in fixtures', () => {
  for (const fixture of fixtures)
    it(`${fixture} with CRLF`, () => {
      checkMarks(fixture, '\r\n');
    });
});
