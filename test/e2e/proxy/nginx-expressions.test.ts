import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileExpression } from '../../../server/src/proxy/compare/language/expression';
import { originsBeyond } from '../../../server/src/proxy/compare/language/origins-beyond';
import { expressions } from './nginx/generated-expressions';
import { freePort } from './running-proxy';
import { ask, inTurns, nginxProgram, refusal, runNginx } from './nginx/real-nginx';
import { seed } from '../../support/property';

const count = 200;
const listed = ['https://dashboard.example.com', 'https://admin.example.com'];
const tried = [
  ...listed,
  ...[
    'null',
    'a',
    'aa.a-A',
    'https://a',
    'http://dashboard.example.com',
    'https://evil.example',
    'b.example.com',
  ],
  ...[
    'https://dashboard.example.com.evil.example',
    'HTTPS://DASHBOARD.EXAMPLE.COM',
    'https://x.dashboard.corp.com:8443',
  ],
  ...['https://[::1]:3000', 'aaa://bb', '.a.a', '{,2}', 'a b\tA'],
];

interface Generated {
  readonly pattern: string;
  readonly ignoreCase: boolean;
}

const quoted = (text: string): string => `"${text.replace(/["\\]/gu, '\\$&')}"`;
const map = (index: number, { pattern, ignoreCase }: Generated): string =>
  `map $http_origin $e${index} { default 0; ${quoted(`~${ignoreCase ? '*' : ''}${pattern}`)} 1; }`;

/** The entries that nginx itself says match, of each text. */
async function asked(maps: readonly string[], texts: readonly string[]): Promise<readonly string[]> {
  const body = maps.map((_, index) => `$e${index}`).join('');
  const port = await freePort();
  const server = `server { listen 127.0.0.1:${port}; return 200 "${body}"; }`;
  const nginx = await runNginx(`${maps.join('\n')}\n${server}`, port);
  try {
    const request = { address: '127.0.0.1', port, method: 'GET', path: '/' };
    return await inTurns(texts, async (text) => (await ask({ ...request, headers: { Origin: text } })).body);
  } finally {
    await nginx.stop();
  }
}

/** What nginx says about each; all those that are accepted here in one go, as long as nginx agrees. */
async function refusalsOf(all: readonly Generated[]): Promise<readonly (string | undefined)[]> {
  const alone = (one: Generated) => refusal(`${map(0, one)} server { listen 127.0.0.1:1; }`);
  const accepted = all.filter(
    (one) => compileExpression(one.pattern, one.ignoreCase).notFollowed === undefined,
  );
  const together = accepted.map((one, index) => map(index, one)).join('\n');
  const agreed = (await refusal(`${together} server { listen 127.0.0.1:1; }`)) === undefined;
  return inTurns(
    all,
    (one) => (agreed && accepted.includes(one) ? Promise.resolve(undefined) : alone(one)),
    3,
  );
}

describe(`${count} expressions, seed ${seed}`, () => {
  // A `*` after `~` says that case is ignored, whatever was meant.
  const all = fc.sample(
    expressions.filter(({ pattern }) => !pattern.startsWith('*')),
    { numRuns: count },
  );

  before(function () {
    this.timeout(600_000);
    nginxProgram();
  });

  it('are refused and matched here as by nginx, and nginx lets in each origin that is named', async () => {
    const refusals = await refusalsOf(all);
    const differences: string[] = [];
    const kept = all.flatMap((one, index) => {
      const { notFollowed } = compileExpression(one.pattern, one.ignoreCase);
      const isRefused = refusals[index] !== undefined;
      // What is not followed may be refused or not.
      if (notFollowed?.kind !== 'unknown' && (notFollowed?.kind === 'refused') !== isRefused)
        differences.push(
          `${one.pattern}: nginx ${refusals[index] ?? 'accepts it'}, here ${notFollowed?.reason ?? 'accepted'}`,
        );
      return isRefused ? [] : [{ ...one, beyond: originsBeyond([{ when: one, letsIn: true }], listed) }];
    });
    const texts = [...new Set([...tried, ...kept.flatMap(({ beyond }) => beyond.origins)])];
    const answers = await asked(
      kept.map((one, index) => map(index, one)),
      texts,
    );
    let unknown = 0;
    let witnesses = 0;
    let none = 0;
    kept.forEach(({ pattern, ignoreCase, beyond }, index) => {
      const expression = compileExpression(pattern, ignoreCase);
      const real = (text: string): boolean => answers[texts.indexOf(text)]?.charAt(index) === '1';
      if (expression.notFollowed !== undefined) unknown += 1;
      for (const text of texts) {
        const here = expression.test(text);
        if (here !== undefined && here !== real(text))
          differences.push(`${pattern} on ${JSON.stringify(text)}: nginx ${real(text)}, here ${here}`);
      }
      for (const origin of beyond.origins) {
        witnesses += 1;
        if (!real(origin)) differences.push(`${pattern}: nginx keeps ${origin} out`);
      }
      if (beyond.open.length === 0 && beyond.origins.length === 0) {
        none += 1;
        const stranger = texts.find((text) => real(text) && !listed.includes(text) && isSent(text));
        if (stranger !== undefined) differences.push(`${pattern}: proven, and nginx lets ${stranger} in`);
      }
    });
    console.log(
      `    ${all.length} expressions (${all.length - kept.length} refused, ${unknown} not followed) on ${texts.length} texts; ` +
        `${witnesses} origins named, ${none} proven to let in none`,
    );
    assert.deepEqual(differences.slice(0, 10), []);
    assert.ok(unknown < count / 10 && witnesses > count && none >= 5);
  });
});

const isSent = (text: string): boolean => /^(?:https?:\/\/[a-z.\d-]+(?::\d+)?|null)$/u.test(text);
