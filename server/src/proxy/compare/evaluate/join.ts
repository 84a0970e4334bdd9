import type { NginxProblem } from '../read/parse';
import type { NginxHeader } from './headers';
import type { NginxResponse } from './response';
import type { NginxOutcome } from './outcome';
import type { Unknown } from './value';

interface Ways {
  readonly notes: readonly NginxProblem[];
  /** Why there is more than one way. */
  readonly reasons: readonly NginxProblem[];
  readonly originTests: NginxResponse['originTests'];
  /** Whether every way was tried. */
  readonly isWhole: boolean;
}

/**
 * What holds on every way that the request may take; everything else is unknown. Precondition: there is an outcome.
 */
export function join(outcomes: readonly NginxOutcome[], ways: Ways): NginxResponse {
  const [first] = outcomes;
  if (first === undefined) throw new Error('no outcome');
  const [reason] = ways.reasons;
  const because = (): Unknown => ({ kind: 'unknown', because: reason ?? { span: first.place, message: '' } });
  const names = [
    ...new Set(outcomes.flatMap(({ headers }) => headers.map(({ name }) => name.toLowerCase()))),
  ];
  const agreed = ways.isWhole ? outcomes.every(({ status }) => status === first.status) : false;
  const forked = outcomes.length > 1;
  return {
    status: agreed || !forked ? first.status : because(),
    headers: new Map(
      names.map((name) => {
        const lines = outcomes.map(({ headers }) => headers.filter((one) => one.name.toLowerCase() === name));
        const [own = []] = lines;
        const same = lines.every((some) => keyOf(some) === keyOf(own));
        return [name, !forked || (same && ways.isWhole) ? own : because()];
      }),
    ),
    open: ways.isWhole ? outcomes.find(({ open }) => open !== undefined)?.open : reason,
    notes: ways.notes,
    upstream: outcomes.every(({ upstream }) => keyOf(upstream) === keyOf(first.upstream))
      ? first.upstream
      : undefined,
    mayReach: outcomes.some(({ upstream }) => upstream !== undefined),
    place: first.place,
    blocks: first.blocks,
    originTests: ways.originTests,
  };
}

const keyOf = (value: readonly NginxHeader[] | NginxOutcome['upstream']): string =>
  value === undefined
    ? ''
    : JSON.stringify(value, (key, inner: unknown) =>
        key === 'from' ? undefined : inner instanceof Map ? [...inner] : inner,
      );
