import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inFolder } from '../../support/run-cli';

const file = `[api]
cors_enabled = true
cors_origins = ["https://a.example"]
cors_methods = ["GET", "PUT"]
`;

describe('license-monitor-cors predict', () => {
  it('shows the promised response with the line behind each header', () =>
    inFolder({ 'config.toml': file }, async ({ run }) => {
      const { code, out } = await run([
        'predict',
        '--config',
        'config.toml',
        '--origin',
        'https://a.example',
        '--method',
        'PUT',
      ]);
      assert.equal(code, 0);
      assert.match(out, /^Allowed\. /);
      assert.match(out, / {2}Access-Control-Allow-Methods: GET, PUT {2}\(cors_methods, config\.toml:4\)/);
      assert.match(out, / {2}Access-Control-Allow-Headers: Content-Type {2}\(default\)/);
      assert.match(out, /This rests on assumptions:\n {2}- /);
    }));

  it('says in JSON what browsers refuse', () =>
    inFolder({ 'config.toml': file }, async ({ run }) => {
      const argv = [
        'predict',
        '--config',
        'config.toml',
        '--origin',
        'https://a.example',
        '--method',
        'DELETE',
        '--format',
        'json',
      ];
      const told = JSON.parse((await run(argv)).out) as Record<string, unknown>;
      assert.deepEqual(
        [told['allowed'], told['failingStep'], told['preflightNeeded']],
        [false, 'preflight.7.5-method', true],
      );
    }));
});

describe('license-monitor-cors predict of a refusal', () => {
  const overridden = `[api]
cors_enabled = true
cors_origins = ["https://a.example"]
cors_methods = ["GET", "PUT"]

[api.cors_overrides."/api/admin"]
cors_origins = ["https://b.example"]
`;
  interface Told {
    readonly explanation: string;
    readonly decidedBy: { readonly option: string; readonly line: number | null } | null;
    readonly steps: readonly { readonly step: string; readonly followsFrom?: string }[];
  }
  const predicted = async (toml: string, ...more: string[]) => {
    const argv = ['predict', '--config', 'config.toml', '--origin', 'https://a.example', ...more];
    let told: Told | undefined;
    let text = '';
    await inFolder({ 'config.toml': toml }, async ({ run }) => {
      told = JSON.parse((await run([...argv, '--format', 'json'])).out) as Told;
      text = (await run(argv)).out;
    });
    assert.ok(told);
    return { ...told, text, following: told.steps.filter(({ followsFrom }) => followsFrom !== undefined) };
  };

  it('by an override names its line, and advises only what the file does not say', async () => {
    const told = await predicted(overridden, '--method', 'PUT', '--path', '/api/admin');
    assert.deepEqual([told.decidedBy?.option, told.decidedBy?.line], ['cors_origins', 6]);
    assert.match(told.text, /^Refused\. .*\nDecided by cors_origins, config\.toml:7\.\n/);
    assert.doesNotMatch(told.explanation, /cors_enabled|cors_methods|older file/);
    assert.match(told.explanation, /Add `https:\/\/a\.example` to `cors_origins` on line 7/);
    assert.deepEqual(told.following, [
      {
        step: 'preflight.7.5-method',
        verdict: 'fail',
        seen: 'no Access-Control-Allow-Methods',
        expected: 'PUT',
        followsFrom: 'cors-check.2',
      },
    ]);
    assert.match(
      told.explanation,
      /preflight\.7\.5-method fails only because the response has no CORS header\./,
    );
  });

  it('keeps a failure of its own apart from those that follow', async () => {
    const told = await predicted(overridden, '--method', 'DELETE', '--path', '/api/admin');
    assert.deepEqual(told.following, []);
    assert.match(told.explanation, /`DELETE` is not listed in `Access-Control-Allow-Methods` \(`GET, PUT`\)/);
  });

  it('names the switch or the default that decides', async () => {
    const off = await predicted(overridden.replace('true', 'false'), '--method', 'GET');
    assert.deepEqual([off.decidedBy?.option, off.decidedBy?.line], ['cors_enabled', 1]);
    assert.match(off.explanation, /`cors_enabled = false` on line 2: set it to true/);
    const none = await predicted('[api]\ncors_enabled = true\n', '--method', 'GET');
    assert.deepEqual(none.decidedBy, {
      option: 'cors_origins',
      path: 'config.toml',
      line: null,
      character: null,
    });
    assert.match(none.text, /Decided by the default of cors_origins\./);
    const any = await predicted(
      overridden.replace('[api]', '[api]\ncors_allow_any_origin = true'),
      ...['--method', 'GET', '--credentials'],
    );
    assert.deepEqual([any.decidedBy?.option, any.decidedBy?.line], ['cors_allow_any_origin', 1]);
    assert.match(any.explanation, /set it to false and keep `https:\/\/a\.example` on line 4/);
    const method = await predicted(overridden, '--method', 'DELETE');
    assert.deepEqual([method.decidedBy?.option, method.decidedBy?.line], ['cors_methods', 3]);
    assert.equal((await predicted(overridden, '--method', 'PUT')).decidedBy, null);
  });
});

describe('the origin on the command line', () => {
  it('is one that browsers send, or the one that they would send is named', () =>
    inFolder({ 'config.toml': file }, async ({ run }) => {
      for (const [origin, named] of [
        ['https://a.example/', 'here `https://a.example`'],
        ['https://A.example:443', 'here `https://a.example`'],
        ['https://münchen.example', 'here `https://xn--mnchen-3ya.example`'],
        ['*', 'such as `https://app.example.com`'],
        ['', 'such as `https://app.example.com`'],
      ] as const) {
        for (const argv of [
          ['predict', '--config', 'config.toml', '--method', 'GET'],
          ['preflight', 'http://127.0.0.1:1/'],
        ]) {
          const { code, err } = await run([...argv, '--origin', origin]);
          assert.deepEqual([code, err.includes(`as browsers send it, ${named};`)], [2, true], err);
        }
      }
    }));
});
