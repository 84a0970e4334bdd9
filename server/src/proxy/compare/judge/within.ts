import { expressionOf } from '../evaluate/expression';
import type { OriginCondition } from '../evaluate/scope';
import { Automaton } from '../language/automaton';
import { browserOriginStates } from '../language/browser-origins';
import { bytesOf } from '../language/bytes';
import { byteCosts, representatives } from '../language/representatives';

const mostNodes = 5000;

interface Node {
  readonly origin: number;
  readonly state: number;
  readonly text: string;
}

/**
 * One origin for each possible outcome of a test of a longer text: `before`, an origin that a browser can send,
 * `after`. Undefined if that couldn't be determined.
 */
export function outcomesWithin(
  { kind, text, ignoreCase }: OriginCondition,
  before: string,
  after: string,
  listed: readonly string[],
): readonly string[] | undefined {
  const pattern = kind === 'exact' ? `^${text.replaceAll(/[^\w]/gu, String.raw`\$&`)}\\z` : text;
  const { program } = expressionOf({ pattern, ignoreCase });
  if (program === undefined) return undefined;
  const automaton = new Automaton(program);
  if (automaton.isWider) return undefined;
  const browsers = browserOriginStates();
  const walk = (state: number, bytes: string): number =>
    bytesOf(bytes).reduce((now, byte) => automaton.step(now, byte), state);
  const letters = [...representatives([program])].sort((a, b) => (byteCosts[a] ?? 1) - (byteCosts[b] ?? 1));
  const queue: Node[] = [{ origin: browsers.start, state: walk(automaton.start, before), text: '' }];
  const seen = new Set<string>();
  const found = new Map<boolean, string>();
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    const { origin, state, text: word } = node;
    if (browsers.accepts(origin) && !listed.includes(word)) {
      const held = automaton.accepts(walk(state, after));
      if (!found.has(held)) found.set(held, word);
    }
    if (seen.size > mostNodes) return undefined;
    for (const byte of letters) {
      const next = { origin: browsers.step(origin, byte), state: automaton.step(state, byte) };
      const key = `${next.origin} ${next.state}`;
      if (browsers.isDead(next.origin) || seen.has(key)) continue;
      seen.add(key);
      queue.push({ ...next, text: word + String.fromCharCode(byte) });
    }
  }
  return [...found.values()];
}
