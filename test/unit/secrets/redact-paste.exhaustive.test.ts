import fc from 'fast-check';
import { redactPaste } from '../../../server/src/secrets/redact-paste';
import { places } from './secret-places';

describe('a pasted text', () => {
  it('loses any secret, whatever is around it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(places)),
        fc.stringMatching(/^[A-Za-z0-9._-]{7,40}[0-9]$/u),
        fc.constantFrom('', 'main.js:2 ', '[1] ', '> ', '2024-05-06T07:08:09Z ERROR ', '(', '"'),
        (write, value, before) => !redactPaste(`${before}${write(value)}`).includes(value),
      ),
    );
  });
});
