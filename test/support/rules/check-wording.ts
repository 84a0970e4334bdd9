import assert from 'node:assert/strict';
import type { Finding } from '../../../server/src/lint/rule';

/** Messages are whole sentences without blame; titles of fixes start with a verb and have no full stop. */
export function checkWording({ message, fixes, related }: Finding): void {
  for (const text of [message, ...(related ?? []).map((place) => place.message)]) {
    // Text in backticks comes from the file.
    const words = text.replace(/`[^`]*`/gu, '`x`');
    assert.match(words, /^[A-Z`]/u, text);
    assert.match(words, /[^.][.]$/u, text);
    assert.doesNotMatch(words, /!|please|must not|invalid|illegal|\bwill be blocked| {2}|undefined/iu, text);
    assert.doesNotMatch(text, /\n/u);
  }
  for (const { title } of fixes ?? []) assert.match(title.replace(/`[^`]*`/gu, 'x'), /^[A-Z][^.!]*$/u);
}
