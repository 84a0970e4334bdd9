import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Config } from '../../../server/src/config/config';
import { readConfig } from '../../../server/src/config/read/read-config';
import { serve, type Served } from '../../../server/src/platform/node/serve';
import { mockServerResponse } from '../../../server/src/probe/expected/mock-server';
import { parse } from '../../../server/src/toml/parse/parse';
import { configTexts, nginxFiles } from './nginx/generated-files';
import { type ComparedFile, holdToNginx, type Tally } from './nginx/held-to-nginx';
import { questionsOn } from './nginx/questions';
import { ensureHeadersMore, nginxProgram } from './nginx/real-nginx';
import { freePort } from './running-proxy';
import { beside, needs } from '../../support/material';
import { seed } from '../../support/property';

const count = 320;
const paths = ['/api/health', '/api/admin/users', '/stream/logs', '/other.json', '/v1/api/health', '/gone'];
const wild = beside('wild/compare.json');

interface Sample {
  readonly id: string;
  readonly nginx: string;
  readonly config: string;
}

const read = (text: string): Config =>
  readConfig(parse(text), { environmentSetting: 'auto', path: undefined });

/** All files share one port, and each has a loopback address of its own. */
const addressOf = (index: number): string => `127.0.${1 + Math.floor(index / 200)}.${1 + (index % 200)}`;

const print = (what: string, { refused, requests, unknown, differences }: Tally): void => {
  console.log(
    `    ${what}: ${refused} refused, ${requests} requests, ${differences.length} files differ, ` +
      `${(100 * unknown).toFixed(1)} % unknown`,
  );
};

const assertNone = ({ differences }: Tally): void => {
  assert.ok(
    differences.length === 0,
    `${differences.length} files\n\n${differences.slice(0, 20).join('\n\n')}`,
  );
};

describe('The reader of nginx files', () => {
  const apis = new Map<string, Served>();

  /** The address of a License Monitor with this file. */
  async function apiFor(text: string): Promise<string> {
    const config = read(text);
    const respond: Parameters<typeof serve>[0]['respond'] = (request) => ({
      ...mockServerResponse(config, request),
      open: false,
    });
    const api = apis.get(text) ?? (await serve({ port: 0, respond }));
    apis.set(text, api);
    return api.url;
  }

  before(function () {
    this.timeout(600_000);
    nginxProgram();
    ensureHeadersMore();
  });
  after(async () => {
    for (const api of apis.values()) await api.close();
  });

  it(`says what a real nginx does with ${count} generated files, seed ${seed}, or that it does not know`, async () => {
    const port = await freePort();
    const files: ComparedFile[] = [];
    for (const [index, text] of fc.sample(nginxFiles, { numRuns: count }).entries()) {
      const config = configTexts[index % configTexts.length] ?? '';
      const address = addressOf(index);
      files.push({
        name: `file ${index}`,
        address,
        config: read(config),
        text: text
          .replaceAll('§', `_${index}`)
          .replaceAll('LISTEN', `${address}:${port}`)
          .replaceAll('UPSTREAM', await apiFor(config)),
        questions: [0, 1, 2].flatMap((more) => questionsOn(paths[(index + more) % paths.length] ?? '/')),
      });
    }
    const tally = await holdToNginx(files, port);
    print(`${count} generated files`, tally);
    assertNone(tally);
    assert.ok(tally.unknown < 0.2 && tally.refused < count / 10);
  });

  it('says what a real nginx does with files as people write them', async function () {
    needs(this, wild, 'the files that people published');
    const port = await freePort();
    const files: ComparedFile[] = [];
    const samples = JSON.parse(readFileSync(wild, 'utf8')) as readonly Sample[];
    for (const [index, { id, nginx, config }] of samples.entries()) {
      const address = addressOf(index);
      files.push({
        name: id,
        address,
        config: read(config),
        // What was not read is not known, whatever the file holds.
        text: asOneOfMany(
          nginx.replaceAll(/\binclude\s+\/[^;]+;/gu, 'include /dev/null;'),
          `s${index}`,
          `${address}:${port}`,
        ).replaceAll(/http:\/\/(?:127\.0\.0\.1|localhost):\d+/gu, await apiFor(config)),
        questions: [...paths.slice(0, 3), '/api/report/licenses'].flatMap((path) => questionsOn(path)),
      });
    }
    const tally = await holdToNginx(files, port);
    print(`${samples.length} samples`, tally);
    assertNone(tally);
    assert.ok(tally.unknown < 0.1);
  });
});

/** Only the first server is asked; variables and upstreams of one file are those of all that one nginx runs. */
function asOneOfMany(text: string, suffix: string, address: string): string {
  let listening = 0;
  const moved = text.replaceAll(/\blisten\s+[^;]+;/gu, () => {
    listening += 1;
    return `listen ${listening === 1 ? address : address.replace(/:\d+$/u, `:${1024 + listening}`)};`;
  });
  const names = [...text.matchAll(/^\s*(?:map|geo)\s[^{]*\$(\w+)\s*\{/gmu)].map(([, name = '']) => name);
  const renamed = [...new Set(names)].reduce(
    (before, name) => before.replaceAll(new RegExp(`\\$(\\{?)${name}\\b`, 'gu'), `$$$1${name}_${suffix}`),
    listening > 0 ? moved : moved.replace(/\bserver\s*\{/u, `server { listen ${address};`),
  );
  const upstreams = [...text.matchAll(/^\s*upstream\s+(\w+)/gmu)].map(([, name = '']) => name);
  return upstreams.reduce(
    (before, name) =>
      before.replaceAll(new RegExp(`(upstream\\s+|http://)${name}\\b`, 'gu'), `$1${name}_${suffix}`),
    renamed,
  );
}
