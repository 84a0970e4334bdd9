import assert from 'node:assert/strict';
import { shown } from '../../../server/src/text/shown';

describe('a string of the file in a message', () => {
  for (const [name, value, expected] of [
    ['as it is', 'https://a.example', '`https://a.example`'],
    ['without the password of a URL', 'https://me:pw@a.example', '`https://…@a.example`'],
    ['without a password before a bare host', 'me:pw@a.example:80/x', '`…@a.example:80/x`'],
    ['without any password of a list', 'a.example, me:pw@b.example', '`a.example, …@b.example`'],
    ['with the address of a person', 'mailto:me@a.example', '`mailto:me@a.example`'],
    ['with an `@` in a path', 'https://a.example/@me', '`https://a.example/@me`'],
    ['on one line', 'a\nb', '`a\\u000ab`'],
    ['with every character visible', 'a\u202eb`', '`a\\u202eb´`'],
  ] as const)
    it(`stands ${name}`, () => {
      assert.equal(shown(value), expected);
    });
});
