import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainConsole } from '../../server/src/explain/console/explain-console';
import { judgeOrigin } from '../../server/src/values/judge-origin';
import { engines } from '../../server/src/cors/headers/max-age';
import type { CorsRequest, CorsResponse } from '../../server/src/cors/request';
import { isSafelistedHeader } from '../../server/src/cors/headers/safelist';
import { tracePreflight } from '../../server/src/cors/trace';

const read = (name: string): unknown => JSON.parse(readFileSync(join(__dirname, name), 'utf8'));

/** `fault` is an id, `repair` the origin, the list of origins, `delete`, or null for none. */
interface OriginVector {
  readonly origin: string;
  readonly fault: string | null;
  readonly reason?: string;
  readonly repair?: string | readonly string[] | null;
}

describe('origins', () => {
  for (const { origin, fault, reason, repair } of read('origins.json') as OriginVector[])
    it(`${JSON.stringify(origin).slice(0, 80)} ${fault ?? 'is well formed'}`, () => {
      const found = judgeOrigin(origin);
      assert.equal(found?.id ?? null, fault);
      assert.equal(found?.reason, reason);
      assert.deepEqual(shortRepair(found?.repair), repair ?? null);
    });
});

function shortRepair(repair: NonNullable<ReturnType<typeof judgeOrigin>>['repair']): OriginVector['repair'] {
  if (repair === undefined) return null;
  if (repair.kind === 'delete') return 'delete';
  return repair.kind === 'replace' ? repair.origin : repair.parts;
}

interface PreflightVector {
  readonly name: string;
  readonly request: CorsRequest;
  readonly response: CorsResponse;
  readonly kind: string;
  readonly failingStep: string | null;
  /** Of the deciding step. */
  readonly variant?: string;
  readonly names?: readonly string[];
  /** All failing steps, in order. */
  readonly fails: readonly string[];
  /** What each engine stops at, where it matters. */
  readonly engines?: Readonly<Record<'chromium' | 'firefox' | 'webkit', string | null>>;
}

describe('preflights', () => {
  for (const vector of read('preflights.json') as PreflightVector[])
    it(vector.name, () => {
      const trace = tracePreflight(vector.request, vector.response);
      const failing = trace.steps.find(({ step }) => step === vector.failingStep);
      assert.equal(trace.kind, vector.kind);
      assert.equal(trace.failingStep, vector.failingStep);
      assert.equal(trace.allowed, vector.failingStep === null);
      assert.deepEqual(
        trace.steps.filter(({ verdict }) => verdict === 'fail').map(({ step }) => step),
        vector.fails,
      );
      if (vector.variant !== undefined) assert.equal(failing?.variant, vector.variant);
      if (vector.names !== undefined) assert.deepEqual(failing?.names, vector.names);
      for (const engine of engines) {
        const expected = vector.engines === undefined ? vector.failingStep : vector.engines[engine];
        assert.equal(trace.engines[engine].failingStep, expected, engine);
        assert.equal(trace.engines[engine].allowed, expected === null, engine);
      }
    });
});

interface SafelistVector {
  readonly name: string;
  readonly value: string;
  readonly safelisted: boolean;
}

describe('safelisted headers', () => {
  for (const { name, value, safelisted } of read('safelist.json') as SafelistVector[])
    it(`${name}: ${JSON.stringify(value).slice(0, 60)} ${safelisted ? 'goes unasked' : 'is asked for'}`, () => {
      assert.equal(isSafelistedHeader(name, value), safelisted);
    });
});

interface ConsoleVector {
  readonly text: string;
  readonly engine: string | null;
  readonly step: string | null;
  /** Null where the text must not be recognised at all. */
  readonly options: readonly string[] | null;
  readonly variant?: string;
  readonly url?: string;
  readonly origin?: string;
  readonly method?: string;
  readonly header?: string;
  readonly values?: readonly string[];
  readonly status?: number;
  /** Part of the explanation. */
  readonly says?: string;
}

describe('console messages', () => {
  for (const { text, options, says, ...expected } of read('console.json') as ConsoleVector[])
    it(`${JSON.stringify(text.slice(0, 160))} is ${options === null ? 'unknown' : (expected.step ?? 'not a step')}`, () => {
      const [found] = explainConsole(text).messages;
      if (options === null) {
        assert.equal(found, undefined);
        return;
      }
      assert.ok(found !== undefined);
      assert.deepEqual(found.options, options);
      for (const [key, value] of Object.entries(expected))
        assert.deepEqual(found[key as keyof typeof found], value, key);
      assert.ok(found.explanation.includes(says ?? ''), found.explanation);
      assert.match(found.explanation, /\.$/u);
      assert.doesNotMatch(found.explanation, /undefined/u);
    });
});
