import { Automaton, type State } from './automaton';
import { browserOriginStates } from './browser-origins';
import { bytesOf } from './bytes';
import { byteCosts, representatives } from './representatives';
import type { OpenKind, OriginTest } from './origin-test';
import { outside, Words } from './words';

export interface Reachable {
  /** At least one for every possible outcome of the expressions. */
  readonly origins: readonly string[];
  readonly open: readonly OpenKind[];
}

/** Real files take a few thousand. */
const mostNodes = 15_000;
const mostStates = 5000;
const longestMs = 1500;

/** Of http and https; extensions and app shells are named only if no such origin is allowed. */
const webScheme = 'h'.charCodeAt(0);

interface Node {
  readonly origin: State;
  readonly states: readonly State[];
  readonly word: number;
  readonly byte: number;
  readonly from: Node | undefined;
}

/**
 * Walks through all automata at once: the origins that browsers can send, the expressions, and the known texts. The
 * cheapest words come first, so the first one of each kind is the most readable.
 */
export function reachableKinds(tests: readonly OriginTest[], listed: readonly string[]): Reachable {
  const expressions = tests.flatMap((test) => ('expression' in test ? [test.expression] : []));
  const open: OpenKind[] = expressions.flatMap(({ pattern, notFollowed, program }) =>
    program === undefined ? [{ pattern, reason: notFollowed?.reason ?? '' }] : [],
  );
  const followed = expressions.flatMap(({ pattern, program }) =>
    program === undefined ? [] : [{ pattern, program, automaton: new Automaton(program) }],
  );
  const words = new Words(
    [...listed, ...tests.flatMap((test) => ('exact' in test ? [test.exact] : []))].map(bytesOf),
  );
  const letters = representatives(followed.map(({ program }) => program));
  const browsers = browserOriginStates();
  const origins = new Map<string, string>();
  const wider = new Set<string>();
  const ends = Date.now() + longestMs;

  const seen = new Set<string>();
  const queue: Node[][] = [];
  const push = (node: Node, cost: number): void => void (queue[cost] ??= []).push(node);
  push(
    {
      origin: browsers.start,
      states: followed.map(({ automaton }) => automaton.start),
      word: words.start,
      byte: 0,
      from: undefined,
    },
    0,
  );
  for (let cost = 0; cost < queue.length; cost++)
    for (const node of queue[cost] ?? []) {
      const key = `${node.origin} ${node.word} ${node.states.join()}`;
      if (seen.has(key)) continue;
      seen.add(key);
      if (
        seen.size > mostNodes ||
        followed.some(({ automaton }) => automaton.size > mostStates) ||
        (seen.size % 256 === 0 && Date.now() > ends)
      )
        return {
          origins: [...origins.values()],
          open: [...open, { pattern: undefined, reason: 'allow more combinations than were checked' }],
        };
      if (browsers.accepts(node.origin) && !words.isWord(node.word)) {
        const matched = node.states.map((state, index) => followed[index]?.automaton.accepts(state) === true);
        matched.forEach((one, index) => {
          const test = followed[index];
          if (one && test?.automaton.isWider === true) wider.add(test.pattern);
        });
        const kind = matched.join();
        if (!origins.has(kind)) origins.set(kind, textOf(node));
      }
      for (const byte of new Set([...letters, ...words.nextBytes(node.word)])) {
        const origin = browsers.step(node.origin, byte);
        if (browsers.isDead(origin)) continue;
        push(
          {
            origin,
            states: node.states.map(
              (state, index) => followed[index]?.automaton.step(state, byte) ?? outside,
            ),
            word: words.step(node.word, byte),
            byte,
            from: node,
          },
          cost + (byteCosts[byte] ?? 1) + (node.from === undefined && byte !== webScheme ? 30 : 0),
        );
      }
    }
  return {
    origins: [...origins.values()],
    open: [
      ...open,
      ...[...wider].map((pattern) => ({ pattern, reason: 'looks around or gives nothing back' })),
    ],
  };
}

function textOf(end: Node): string {
  let text = '';
  for (let node = end; node.from !== undefined; node = node.from)
    text = String.fromCharCode(node.byte) + text;
  return text;
}
