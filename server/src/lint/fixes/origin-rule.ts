import type { Config, CorsTable, JudgedOrigin, OriginsOption } from '../../config/config';
import { removal, replacement } from './item-fixes';
import { credentialsMeeting } from '../../config/effective/any-origin';
import { originFaults } from '../../values/judge-origin';
import { type Heard, isHeard, type Reportable } from '../facts';
import { preferred } from './lazy-fix';
import { isLone, loneOrigin } from './lone-string';
import { originList } from './origin-list';
import type { Span } from '../../toml/tree/nodes';
import type { Finding, Fix, Rule } from '../rule';

type Fault = NonNullable<JudgedOrigin['fault']>;

/** One faulty origin, with everything its message may mention. */
export interface FaultyOrigin extends JudgedOrigin {
  readonly fault: Fault;
  readonly config: Config;
  readonly table: CorsTable;
  readonly list: OriginsOption;
  /** Whether an element of the list denotes an origin, as it is or repaired. */
  readonly denotes: (origin: string) => boolean;
}

export interface OriginRule extends Omit<Rule, 'id' | 'check' | 'examples'> {
  readonly id: Fault['id'];
  /** The strings of `cors_origins`; the rest of the file is added. */
  readonly examples: {
    readonly good: readonly (readonly string[])[];
    readonly bad: readonly { readonly origins: readonly string[]; readonly fixed?: readonly string[] }[];
  };
  readonly message: (origin: FaultyOrigin) => string;
  /** For fixes other than those of the repair. */
  readonly fixes?: (origin: FaultyOrigin) => readonly Fix[];
  /** What differs from one origin to the next; see `Finding`. */
  readonly refine?: (origin: FaultyOrigin) => Pick<Finding, 'severity' | 'related'>;
}

/**
 * Defines a rule on the form of the strings in `cors_origins`. For each string, only the first fault in table order
 * that is neither off nor silenced is reported; its fix repairs all of them.
 */
export function defineOriginRule(rule: OriginRule): Rule {
  const { message, fixes = repairs, refine = () => ({}), examples, ...rest } = rule;
  return {
    ...rest,
    examples: {
      good: examples.good.map(originList),
      bad: examples.bad.map(({ origins, fixed }) => ({
        toml: originList(origins),
        ...(fixed && { fixed: originList(fixed) }),
      })),
    },
    check: (_, facts) =>
      (facts(faultyOrigins).get(rule.id) ?? none).flatMap((origin) => {
        if (origin.split?.isFirst === false) return [];
        return {
          span: spanOf(origin),
          message: message(origin) + alreadyListed(origin),
          fixes: isLone(origin.list) ? [] : fixes(origin),
          ...sameElsewhere(origin),
          ...refine(origin),
        };
      }),
  };
}

/** All pieces of one origin, since they are one mistake. */
const spanOf = ({ item, split }: FaultyOrigin): Span => ({
  start: item.span.start,
  end: split?.items.at(-1)?.span.end ?? item.span.end,
});

const alreadyListed = ({ duplicateOf }: FaultyOrigin): string =>
  duplicateOf === undefined ? '' : ' That origin is already listed, so this entry can go.';

const none: readonly FaultyOrigin[] = [];

/**
 * Faulty origins by the rule that reports them. Computed once, since some twenty rules ask and most origins have no
 * fault.
 */
function faultyOrigins(config: Config, heard: Heard): ReadonlyMap<string, readonly FaultyOrigin[]> {
  const found = new Map<string, FaultyOrigin[]>();
  for (const table of config.tables) {
    const list = table.cors_origins ?? loneOrigin(table, heard);
    if (list === undefined) continue;
    const denotes = denotedBy(list);
    for (const origin of list.judged)
      for (const fault of heard(faultsOf(origin, config, table, list), origin.item.span.start)) {
        if (!('repair' in fault)) continue;
        const same = found.get(fault.id);
        const faultyOrigin = { ...origin, fault, config, table, list, denotes };
        if (same === undefined) found.set(fault.id, [faultyOrigin]);
        else same.push(faultyOrigin);
      }
  }
  return found;
}

/** Reads the list when it is first asked about, and once: most lists have no fault that asks. */
function denotedBy({ judged }: OriginsOption): (origin: string) => boolean {
  let origins: ReadonlySet<string> | undefined;
  return (origin) => (origins ??= new Set(judged.flatMap(({ standsFor }) => standsFor))).has(origin);
}

export const shapeFaults = ({ item, fault }: JudgedOrigin): Iterable<Fault> =>
  fault === undefined ? [] : originFaults(item.value, fault);

/**
 * Whether a rule on the meaning of an origin is reported: for a string that browsers can send, and for one that
 * differs only in spelling once the rules on its form are silenced.
 */
export const isMeaningHeard = (heard: Heard, rule: string, origin: JudgedOrigin): boolean =>
  origin.sendable ||
  (origin.repair === 'respells' && isHeard(heard, shapeFaults(origin), rule, origin.item.span.start));

/**
 * Of the pieces of one origin, only the faults of all of them together. `*` with credentials is left to another
 * rule.
 */
function* faultsOf(
  { fault, item, split }: JudgedOrigin,
  config: Config,
  table: CorsTable,
  list: OriginsOption,
): Generator<Fault | Reportable> {
  if (fault === undefined) return;
  if (
    fault.id === 'origin-wildcard' &&
    !isLone(list) &&
    credentialsMeeting(config, { kind: 'wildcard', table, list, item }).length > 0
  )
    yield { id: 'wildcard-with-credentials' };
  if (split === undefined) yield* originFaults(item.value, fault);
  else yield fault;
}

/** The fixes that follow from the repair. If the origin would then be in the list twice, removal comes first. */
export function repairs(origin: FaultyOrigin): readonly Fix[] {
  const { fault, duplicateOf, config, list, item } = origin;
  const { repair } = fault;
  if (repair === undefined) return [];
  const safety = origin.repair === 'respells' ? 'safe' : 'suggestion';
  // A space before `*` or `null` hides the intention, although the entry as written never matches.
  if (repair.kind === 'delete')
    return fault.id === 'origin-empty'
      ? [preferred(removal(config, list, item, 'safe'))]
      : [removal(config, list, item, 'suggestion')];
  const remaining =
    repair.kind === 'split' ? origin.standsFor : isListed(origin, repair.origin) ? [] : [repair.origin];
  const redundant = duplicateOf !== undefined || remaining.length === 0;
  const fixes = [
    ...(redundant ? [removal(config, list, item, safety)] : []),
    ...(remaining.length > 0 ? [replacement(config, list, item, remaining, safety)] : []),
  ];
  return fixes.map((fix, index) => (index === 0 && safety === 'safe' ? preferred(fix) : fix));
}

/** Whether another element already has the repaired form of a string that browsers can send. */
const isListed = ({ denotes, sendable }: FaultyOrigin, origin: string): boolean =>
  sendable && denotes(origin);

function sameElsewhere({ duplicateOf }: FaultyOrigin): Pick<Finding, 'related'> {
  if (duplicateOf === undefined) return {};
  return { related: [{ span: duplicateOf.span, message: 'The same origin is listed here.' }] };
}
