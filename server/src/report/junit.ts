import { toolName } from './tool';
import { visible, visibleXml } from '../text/visible';

export interface TestCase {
  readonly classname: string;
  readonly name: string;
  readonly seconds?: number;
  /** A test case without one has passed. */
  readonly outcome?: {
    readonly kind: 'failure' | 'error' | 'skipped' | 'system-out';
    readonly message?: string;
    readonly type?: string;
    readonly text?: string;
  };
}

export interface TestSuite {
  readonly name: string;
  readonly properties?: Readonly<Record<string, string>>;
  readonly cases: readonly TestCase[];
}

/** JUnit XML, printed piece by piece. */
export const junitWriter = {
  begin: (): string => root({}),
  suite: junitSuite,
  end: (): string => '</testsuites>\n',
} as const;

/** A complete report of one suite. Its totals are on the root element too. */
export function junit(suite: TestSuite): string {
  const { tests, failures, errors, time } = junitCounts(suite.cases);
  return `${root({ tests, failures, errors, time })}${junitSuite(suite)}${junitWriter.end()}`;
}

const root = (counts: Readonly<Record<string, string | number>>): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributesOf({ name: toolName, ...counts })}>\n`;

function junitSuite({ name, properties = {}, cases }: TestSuite): string {
  const named = Object.entries(properties).map(
    ([property, value]) => `      <property${attributesOf({ name: property, value })}/>\n`,
  );
  return [
    `  <testsuite${attributesOf({ name, ...junitCounts(cases) })}>\n`,
    ...(named.length === 0 ? [] : ['    <properties>\n', ...named, '    </properties>\n']),
    ...cases.map(testCase),
    '  </testsuite>\n',
  ].join('');
}

/** The totals as attributes of a suite. */
function junitCounts(cases: readonly TestCase[]) {
  const count = (kind: string): number => cases.filter(({ outcome }) => outcome?.kind === kind).length;
  return {
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
    time: inSeconds(cases.reduce((sum, { seconds = 0 }) => sum + seconds, 0)),
  };
}

function testCase({ classname, name, seconds = 0, outcome }: TestCase): string {
  const open = `    <testcase${attributesOf({ classname, name, time: inSeconds(seconds) })}`;
  if (outcome === undefined) return `${open}/>\n`;
  const { kind, message, type, text } = outcome;
  const inner = `<${kind}${attributesOf({ message, type })}`;
  const body = text === undefined ? '/>' : `>${visibleXml(text)}</${kind}>`;
  return `${open}>\n      ${inner}${body}\n    </testcase>\n`;
}

const inSeconds = (seconds: number): string => (seconds === 0 ? '0' : seconds.toFixed(3));

const attributesOf = (attributes: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${visibleXml(visible(String(value)))}"`))
    .join('');
