import { bytesOf } from './bytes';
import { browserOrigins, browserOriginStates } from './browser-origins';
import { lookAlikes } from './look-alikes';
import type { KindsOfOrigins, OriginTest } from './origin-test';
import { reachableKinds } from './reachable-kinds';

const shown = 3;

/**
 * All possible outcomes of the tests for unlisted origins that browsers can send, each with example origins. A file
 * that uses only these tests on the origin treats all origins of a kind alike.
 */
export function kindsOfOrigins(tests: readonly OriginTest[], listed: readonly string[]): KindsOfOrigins {
  const reached = reachableKinds(tests, listed);
  const exact = tests.flatMap((test) =>
    'exact' in test ? [test.ignoreCase ? test.exact.toLowerCase() : test.exact] : [],
  );
  const known = new Set(listed);
  const kinds = new Map<string, { matched: readonly (boolean | undefined)[]; origins: string[] }>();
  for (const origin of new Set([...exact, ...lookAlikes(listed), ...reached.origins])) {
    if (known.has(origin) || !isBrowserOrigin(origin)) continue;
    const matched = tests.map((test) => outcome(test, origin));
    const key = matched.join();
    const kind = kinds.get(key) ?? { matched, origins: [] };
    kinds.set(key, kind);
    if (kind.origins.length < shown) kind.origins.push(origin);
  }
  return { kinds: [...kinds.values()], open: reached.open };
}

function outcome(test: OriginTest, origin: string): boolean | undefined {
  if ('expression' in test) return test.expression.test(origin);
  return test.ignoreCase ? test.exact.toLowerCase() === origin.toLowerCase() : test.exact === origin;
}

/** Whether some browser can send this value of `Origin`. */
export function isBrowserOrigin(text: string): boolean {
  const states = browserOriginStates();
  const end = bytesOf(text).reduce((state, byte) => states.step(state, byte), states.start);
  return states.accepts(end) && browserOrigins.test(text) === true;
}
