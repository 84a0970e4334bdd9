import type { Span } from '../../tree/nodes';
import { quoted } from '../../../text/quoted';
import { report, type Reader } from '../reader';

/** `array("a")`, `new Set(["a"])`, `vec!["a"]`, `Set{"a"}` and `%w[a b]`: a value as a program makes it. */
export const isConstructor = (word: string): boolean =>
  /^(?:new[ \t]+|&)?[\w.:]+!?(?:<[^<>]*>)?[ \t]*(?:\(.*\)|\[.*\]|\{.*\})$/u.test(word) || ofRuby.test(word);

const ofRuby = /^%[wW](?:\[.*\]|\(.*\))$/u;
const string = /"[^"\\]*"|'[^']*'/gu;

/** The strings that such a value is made of, as TOML lists them; undefined where it holds anything else. */
function listInside(word: string): string | undefined {
  if (ofRuby.test(word)) {
    const words = word.slice(3, -1).split(/\s+/u);
    return words.every((each) => /^[^"\\]+$/u.test(each))
      ? listOf(words.map((each) => `"${each}"`))
      : undefined;
  }
  const inner = word.replace(/^[^"']*[[({](?=\s*["'])/u, '').replace(/[\])}]+$/u, '');
  const strings = inner.match(string) ?? [];
  const isWhole = /^[\s,]*$/u.test(inner.replace(string, ''));
  return strings.length > 0 && isWhole ? listOf(strings) : undefined;
}

const listOf = (strings: readonly string[]): string => `[${strings.join(', ')}]`;

/** Reports a function call or the like, with the list that it holds. */
export function reportConstructor(reader: Reader, span: Span): void {
  const word = reader.text.slice(span.start, span.end);
  const list = listInside(word);
  const message = `${quoted(word)} is not a TOML value: TOML has no functions. Write the value itself.`;
  const fix =
    list === undefined
      ? undefined
      : { title: 'Write it as a list of strings', edits: [{ span, newText: list }] };
  report(reader, 'function-call', span, message, fix);
}
