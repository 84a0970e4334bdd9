import assert from 'node:assert/strict';
import { readConfig } from '../../../server/src/config/read/read-config';
import { serve, type Served } from '../../../server/src/platform/node/serve';
import { mockServerResponse } from '../../../server/src/probe/expected/mock-server';
import { compareNginx } from '../../../server/src/proxy/compare/compare';
import { parse } from '../../../server/src/toml/parse/parse';
import { oneOfMany } from './nginx/one-of-many';
import { ensureHeadersMore, inTurns, nginxProgram, refusal, runNginx } from './nginx/real-nginx';
import { configOf, writtenFiles } from './nginx/sample-file';
import { claimed, type Kind, kindsOf, realAccess, tells, wantedAccess } from './nginx/verdicts';
import { freePort } from './running-proxy';

const origins = [
  'https://dashboard.example.com',
  'https://admin.example.com',
  'http://dashboard.example.com',
  'https://evil.example',
  'http://evil.example:8080',
  'https://sub.dashboard.example.com',
  'https://other.example.com',
  'https://dashboard.example.com.evil.example',
  'https://evildashboard.example.com',
  'https://evilexample.com',
  'https://dashboardxexample.com',
  'https://dashboard.example.com:8443',
  'http://localhost:3000',
  'http://localhost:5173',
  'http://192.168.1.20',
  'https://example.com',
  'null',
  'chrome-extension://abcdefgh',
];
const paths = ['/api/health', '/api/status', '/api/execute', '/stream/logs'];

describe('What the comparison says of files as people write them', () => {
  const served: Served[] = [];
  before(function () {
    this.timeout(600_000);
    nginxProgram();
    ensureHeadersMore();
  });
  after(async () => {
    for (const api of served) await api.close();
  });

  it('is what pages get from a real nginx, or that it is not known', async function () {
    this.timeout(600_000);
    const other = await serve({
      port: 0,
      respond: () => ({
        status: 200,
        headers: [['Access-Control-Allow-Origin', '*']],
        body: '',
        open: false,
      }),
    });
    served.push(other);
    const port = await freePort();
    const files = await inTurns(
      writtenFiles(),
      async (file, index) => {
        const config = readConfig(parse(configOf(file)), { environmentSetting: 'auto', path: undefined });
        const api = await serve({
          port: 0,
          respond: (request) => ({ ...mockServerResponse(config, request), open: false }),
        });
        served.push(api);
        const address = `127.0.${3 + Math.floor(index / 200)}.${1 + (index % 200)}`;
        const moved = oneOfMany(file.nginx, { suffix: `w${index}`, address, port });
        const text = moved.text
          .replaceAll(/http:\/\/(?:127\.0\.0\.1|localhost):8080/gu, api.url)
          .replaceAll(/server 127\.0\.0\.1:8080/gu, `server ${api.url.slice('http://'.length)}`)
          .replaceAll(/http:\/\/127\.0\.0\.1:3000/gu, other.url);
        const comparison = compareNginx(config, file.nginx);
        return { ...file, ...moved, text, address, config, comparison, real: await refusal(text) };
      },
      3,
    );
    const differences: string[] = [];
    for (const { name, real, comparison, text } of files)
      if (comparison.extent === (real === undefined ? 'unreadable' : 'whole'))
        differences.push(
          `${name}: nginx ${real ?? 'accepts it'}, here ${comparison.extent} ${comparison.notFollowed[0]?.message ?? ''}\n${text}`,
        );
    const accepted = files.filter(({ real }) => real === undefined);
    let [requests, open, agreed] = [0, 0, 0];
    // What stands in `http` holds for every server of one nginx.
    const alone = accepted.filter(({ nginx }) => /\bhttp \{/u.test(nginx));
    for (const batch of [accepted.filter((file) => !alone.includes(file)), ...alone.map((file) => [file])]) {
      const servers = [...batch.map(({ text }) => text), `server { listen 127.0.0.1:${port}; }`];
      const nginx = await runNginx(servers.join('\n'), port);
      try {
        for (const { name, config, comparison, address, ports, nginx: written } of batch) {
          if (comparison.extent !== 'whole') open += 1;
          const names = config.api === undefined ? [] : ['content-type', 'x-api-key'];
          const hosts = [...written.matchAll(/\bserver_name\s+([\w.-]+)/gu)].map(([, host = '']) => host);
          const named = comparison.differences.flatMap(({ message }) =>
            [...message.matchAll(/`(https?:\/\/[^`/\s]+)`/gu)].map(([, origin = '']) => origin),
          );
          const seen = new Map<Kind, string>();
          const more = comparison.differences.flatMap((one) => one.paths);
          await inTurns([...new Set([...paths, ...more])], async (path) => {
            for (const host of new Set(hosts.length > 0 ? hosts : ['api.example.com']))
              for (const at of ports)
                for (const origin of new Set([...origins, ...named])) {
                  const real = await realAccess({ address, port: at, host, path }, origin, names);
                  requests += 2;
                  const wanted = wantedAccess(config, path, origin, names);
                  // What nginx itself refuses or redirects is nothing that pages could read.
                  if (!real.reads && [301, 401, 403, 404, 444].includes(real.status)) {
                    if (real.status === 401 && wanted.preflight && !real.preflight)
                      seen.set('preflight', `${origin} ${path} 401`);
                    continue;
                  }
                  for (const kind of kindsOf(wanted, real))
                    seen.set(kind, `${origin} ${path} ${host}:${at} ${real.status}`);
                }
          });
          const told = comparison.differences.map(({ id, message }) => `  ${id}: ${message}`).join('\n');
          const silent = [...seen].filter(([kind]) => !tells(comparison, kind));
          const wrong = claimed(comparison).filter((kind) => !seen.has(kind));
          for (const [kind, where] of silent)
            differences.push(`${name}: SILENT ${kind} ${where}\n${told}\n${written}`);
          for (const kind of wrong) differences.push(`${name}: FALSE ALARM ${kind}\n${told}\n${written}`);
          if (silent.length + wrong.length === 0) agreed += 1;
        }
      } finally {
        await nginx.stop();
      }
    }
    console.log(
      `    ${files.length} files, ${files.length - accepted.length} refused; ${requests} requests; ${agreed} agree, ${open} partly compared`,
    );
    assert.ok(differences.length === 0, differences.join('\n\n'));
    assert.ok(open < files.length / 4);
  });
});
