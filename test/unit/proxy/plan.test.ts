import assert from 'node:assert/strict';
import { planned, tryPlan } from '../../support/planned';

const on = '[api]\ncors_enabled = true\ncors_origins = ["https://a.example"]\n';

describe('The plan of a proxy', () => {
  it('covers the documented prefixes and the overrides, the longest first', () => {
    const { locations } = planned(
      `${on}[api.cors_overrides."/api/admin/"]\ncors_origins = []\n[api.cors_overrides."/stream/logs"]\n`,
    );
    assert.deepEqual(
      locations.map(({ base, kind, policy }) => [base, kind, policy.id]),
      [
        ['/stream/logs', 'stream', 1],
        ['/api/admin', 'rest', 2],
        ['/stream', 'stream', 1],
        ['/api', 'rest', 1],
        ['/ws', 'websocket', 1],
      ],
    );
  });

  it('lets an override of everything hold for the documented prefixes', () => {
    const { locations, policies } = planned(
      `${on}[api.cors_overrides."/"]\ncors_origins = ["https://b.example"]\n`,
    );
    assert.equal(policies.length, 1);
    assert.deepEqual(
      locations.map(({ base }) => base),
      ['/stream', '/api', '/ws', ''],
    );
  });

  it('grants nothing while CORS is off or nobody is listed', () => {
    for (const toml of ['', '[api]\ncors_origins = ["https://a.example"]\n', '[api]\ncors_enabled = true\n'])
      assert.deepEqual(
        planned(toml).policies.map(({ grant }) => grant.kind),
        ['none'],
      );
  });

  it('takes `*` among the origins for no origin, so that no proxy makes everybody of it', () => {
    const [policy] = planned(
      '[api]\ncors_enabled = true\ncors_origins = ["*", "https://a.example"]\n',
    ).policies;
    assert.deepEqual(policy?.grant, { kind: 'list', origins: ['https://a.example'] });
  });

  it('never pairs any origin with credentials', () => {
    const [policy] = planned(
      '[api]\ncors_enabled = true\ncors_allow_any_origin = true\ncors_credentials = true\n',
    ).policies;
    assert.deepEqual([policy?.grant.kind, policy?.credentials], ['any', false]);
  });

  it('says which assumptions it rests on', () => {
    const { assumptions } = planned(`${on}[api.cors_overrides."/api/admin"]\ncors_methods = ["GET"]\n`);
    for (const words of [/longest one first/u, /inherited from/u, /port 80/u])
      assert.ok(
        assumptions.some((sentence) => words.test(sentence)),
        String(words),
      );
  });
});

describe('A file that is not written for a proxy', () => {
  const cases: readonly (readonly [why: string, toml: string, words: RegExp])[] = [
    ['a quote in an origin', on.replace('a.example', "a'b.example"), /origin `https:\/\/a'b\.example`/u],
    ['a brace in an origin', on.replace('a.example', 'a{b}.example'), /origin/u],
    ['a line end in a header', `${on}cors_headers = ["X-A\\nX-B"]\n`, /header `X-A\\nX-B`/u],
    ['a variable in a header', `${on}cors_headers = ["X-$request"]\n`, /header/u],
    ['a blank in a method', `${on}cors_methods = ["GET POST"]\n`, /method/u],
    ['an encoded path', `${on}[api.cors_overrides."/api/%61"]\n`, /path `\/api\/%61`/u],
    ['a glob', `${on}[api.cors_overrides."/api/*"]\n`, /path/u],
    ['dot segments', `${on}[api.cors_overrides."/api/../x"]\n`, /dot segments/u],
    ['a relative path', `${on}[api.cors_overrides."api"]\n`, /path/u],
    ['broken TOML', `${on}cors_headers = [\n`, /not valid TOML/u],
  ];
  for (const [why, toml, words] of cases)
    it(`is one with ${why}`, () => {
      const result = tryPlan(toml);
      assert.ok(!result.ok);
      assert.match(result.refusals.join('\n'), words);
    });

  it('names an upstream, a place to listen and a server name that cannot be written', () => {
    for (const [more, words] of [
      [{ upstream: 'http://127.0.0.1:8080/api' }, /upstream/u],
      [{ upstream: 'unix:/run/x' }, /upstream/u],
      [{ upstream: 'http://127.0.0.1:99999' }, /upstream/u],
      [{ listen: 'eighty' }, /listen/u],
      [{ serverName: 'a.example; return 200' }, /server name/u],
      [{ exposed: ['X-A "'] }, /exposed header/u],
    ] as const) {
      const result = tryPlan(on, more);
      assert.ok(!result.ok);
      assert.match(result.refusals.join('\n'), words);
    }
  });
});
