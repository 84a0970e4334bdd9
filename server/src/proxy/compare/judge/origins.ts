import { quoted } from '../../../text/quoted';
import { serializedOrigin } from '../../../cors/url/origin';
import { expressionOf } from '../evaluate/expression';
import type { OriginCondition } from '../evaluate/scope';
import { kindsOfOrigins } from '../language/kinds-of-origins';
import type { KindsOfOrigins } from '../language/origin-test';
import type { NginxProblem } from '../read/parse';
import { outcomesWithin } from './within';

/** Two origins that no expression could be meant to match. */
export const foreignOrigins = ['https://foreign-origin.example', 'http://unlisted.test:8443'] as const;

export interface Strangers {
  /** Origins that browsers can send and that aren't listed: at least one for each way that the file may take. */
  readonly origins: readonly string[];
  /** Why other origins may get other results. */
  readonly open: readonly NginxProblem[];
}

const remembered = new Map<string, KindsOfOrigins>();

/**
 * The origins to test so that the result holds for all: derived from the tests that the file makes of the origin.
 */
export function strangersFor(tests: readonly OriginCondition[], listed: readonly string[]): Strangers {
  const all = [...new Map(tests.map((test) => [keyOf(test), test])).values()];
  const distinct = all.filter(({ around }) => around === undefined);
  const within = all.filter(({ around }) => around !== undefined).map((test) => withinLonger(test, listed));
  const { kinds, open } = kindsFor(distinct, listed);
  const spelled = distinct.flatMap(({ kind, text }) => (kind === 'exact' ? [asSent(text)] : []));
  const branches = distinct.flatMap((test) => byBranch(test, listed));
  const origins = [
    ...foreignOrigins,
    'null',
    ...spelled,
    ...kinds.flatMap((kind) => kind.origins),
    ...branches,
    ...within.flatMap((one) => one.origins),
  ];
  return {
    origins: [...new Set(origins)].filter(
      (origin): origin is string => origin !== undefined && !listed.includes(origin),
    ),
    open: [
      ...within.flatMap((one) => one.open),
      ...open.map(({ pattern, reason }) => {
        const test = distinct.find((one) => one.text === pattern) ?? distinct[0];
        return {
          span: test?.span ?? { start: 0, end: 0 },
          message:
            pattern === undefined
              ? `The expressions about the origin ${reason}. Not every origin was tried.`
              : `The expression ${quoted(pattern)} ${reason}. It may match more origins than were tried.`,
        };
      }),
    ],
  };
}

/** A test of a longer text that contains the origin matters only if it distinguishes origins. */
function withinLonger(test: OriginCondition, listed: readonly string[]): Strangers {
  const { before, after } = test.around ?? { before: '', after: '' };
  const origins = outcomesWithin(test, before, after, listed);
  const message = 'This tests a longer text that contains the origin. Not every origin was tried.';
  return { origins: origins ?? [], open: origins?.length === 1 ? [] : [{ span: test.span, message }] };
}

const keyOf = ({ kind, text, ignoreCase, around }: OriginCondition): string =>
  JSON.stringify([kind, text, ignoreCase, around]);

function kindsFor(tests: readonly OriginCondition[], listed: readonly string[]): KindsOfOrigins {
  const key = JSON.stringify([tests.map(keyOf), listed]);
  const before = remembered.get(key);
  if (before !== undefined) return before;
  if (remembered.size > 200) remembered.clear();
  const found = kindsOfOrigins(
    tests.map(({ kind, text, ignoreCase }) =>
      kind === 'exact'
        ? { exact: text, ignoreCase }
        : { expression: expressionOf({ pattern: text, ignoreCase }) },
    ),
    listed,
  );
  remembered.set(key, found);
  return found;
}

/** The origin that a browser sends and that the text names; undefined if there is none, as for `http://a:80`. */
function asSent(text: string): string | undefined {
  const sent = text === 'null' ? text : serializedOrigin(text);
  return sent !== undefined && sent.toLowerCase() === text.toLowerCase() ? sent : undefined;
}

const mostBranches = 12;

/**
 * Origins for each branch of an alternation: the most likely origin for the whole expression may hide that another
 * branch allows a whole other domain.
 */
function byBranch({ kind, text, ignoreCase }: OriginCondition, listed: readonly string[]): readonly string[] {
  if (kind !== 'expression') return [];
  const group = /\(((?:\?:)?)([^()]*\|[^()]*)\)/u.exec(text);
  const top = text.includes('(') || !text.includes('|') ? undefined : text.split('|');
  const variants =
    group === null
      ? (top ?? [])
      : (group[2] ?? '')
          .split('|')
          .map(
            (branch) =>
              `${text.slice(0, group.index)}(${group[1] ?? ''}${branch})${text.slice(group.index + group[0].length)}`,
          );
  return variants.slice(0, mostBranches).flatMap((pattern) => {
    const { kinds } = kindsFor(
      [{ kind, text: pattern, ignoreCase, held: true, span: { start: 0, end: 0 } }],
      listed,
    );
    return kinds.filter(({ matched }) => matched[0] === true).flatMap(({ origins }) => origins.slice(0, 2));
  });
}
