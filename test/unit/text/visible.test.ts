import assert from 'node:assert/strict';
import { markdownSentence } from '../../../server/src/text/markdown';
import { quoted } from '../../../server/src/text/quoted';
import { visible } from '../../../server/src/text/visible';

describe('text of strangers', () => {
  it('names what it shows', () => {
    assert.equal(visible('a\u202eb\u{e0041}'), 'a<U+202E>b<U+E0041>');
    assert.equal(quoted('a\nb`c'), "`a<U+000A>b'c`");
  });

  it('keeps our own sentences as they are', () => {
    const sentence = 'The `cors_origins` of `a` lack it. Set cors_max_age to `1`, or 2 - 3.';
    assert.equal(markdownSentence(sentence), sentence);
  });
});
