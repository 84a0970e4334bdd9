import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { judgeOrigin } from '../../server/src/cors/judge-origin';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

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
