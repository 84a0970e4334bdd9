import assert from 'node:assert/strict';
import { decideEnvironment } from '../../../server/src/config/read/environment';
import { parse } from '../../../server/src/toml/parse/parse';

describe('the environment', () => {
  const decided = (path: string | undefined, text = '[api]\n') => {
    const { kind, decidedBy, reason } = decideEnvironment('auto', path, parse(text));
    assert.match(reason, /^Treated as .*\.$/);
    assert.ok(reason.includes(kind) || decidedBy === 'default', reason);
    return `${kind} by ${decidedBy}`;
  };

  const paths: readonly (readonly [string | undefined, string])[] = [
    [undefined, 'production by default'],
    ['', 'production by default'],
    ['config.toml', 'production by default'],
    ['/srv/license-monitor/config.toml', 'production by default'],
    ['/etc/config.dev.toml', 'development by file-name'],
    ['/etc/03-development.toml', 'development by file-name'],
    ['/etc/config_local.toml', 'development by file-name'],
    ['/etc/CONFIG.DEV.TOML', 'development by file-name'],
    ['/etc/config.prod.toml', 'production by file-name'],
    ['/dev/local/config.production.toml', 'production by file-name'],
    ['/etc/config.production.local.toml', 'production by file-name'],
    ['/etc/config.device.toml', 'production by default'],
    ['/etc/localhost.config.toml', 'production by default'],
    ['/srv/dev/config.toml', 'development by folder-name'],
    ['/srv/my-local-setup/config.toml', 'development by folder-name'],
    ['dev/config.toml', 'development by folder-name'],
    ['C:\\work\\Development\\config.toml', 'development by folder-name'],
    ['file:///c%3A/my%20dev%20files/config.toml', 'development by folder-name'],
    ['vscode-remote://ssh-dev/etc/config.toml', 'production by default'],
    ['/srv/production/config.toml', 'production by folder-name'],
    ['/home/me/dev/monitor/config.toml', 'production by default'],
    ['/usr/local/etc/config.toml', 'production by default'],
    ['/usr/local/config.toml', 'production by default'],
    ['/home/me/.local/config.toml', 'production by default'],
    ['C:\\Users\\me\\AppData\\Local\\config.toml', 'production by default'],
    ['file:///100%/dev/config.toml', 'development by folder-name'],
  ];
  for (const [path, expected] of paths)
    it(`of ${path ?? 'an unsaved document'} is ${expected}`, () => {
      assert.equal(decided(path), expected);
    });

  it('follows a comment before any name', () => {
    const text = '# license-monitor: environment=development\n[api]\n';
    assert.equal(decided('/etc/config.production.toml', text), 'development by comment');
    assert.equal(
      decided(undefined, '[api] # License-Monitor: config, environment = production\n'),
      'production by comment',
    );
    assert.equal(decided(undefined, '# license-monitor: environment=staging\n'), 'production by default');
    assert.equal(
      decided(undefined, 'a = "# license-monitor: environment=development"\n'),
      'production by default',
    );
  });

  it('follows the setting before anything else', () => {
    const document = parse('# license-monitor: environment=production\n');
    const environment = decideEnvironment('development', '/etc/config.production.toml', document);
    assert.deepEqual([environment.kind, environment.decidedBy], ['development', 'setting']);
  });

  it('is not proven by a loopback address or by [command_mode] environment', () => {
    const text =
      '[api]\nbind_address = "127.0.0.1"\n[command_mode]\nenvironment = { MODE = "development" }\n';
    assert.equal(decided('/etc/config.toml', text), 'production by default');
  });
});
