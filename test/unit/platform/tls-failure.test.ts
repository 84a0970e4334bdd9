import assert from 'node:assert/strict';
import { settingGroups } from '../../../server/src/lsp/settings/settings-schema';
import { tlsFailure } from '../../../server/src/platform/node/network/tls-failure';

const setting = 'licenseMonitor.preflight.targets';

describe('a certificate that is not trusted', () => {
  const told = (code: string, role: 'server' | 'proxy' = 'server'): string => {
    const peer = { authority: 'api.example:443', hostname: 'api.example', secure: true, role };
    return tlsFailure(code, new Error(code), peer)?.message ?? '';
  };

  it('has a setting that accepts it', () => {
    const found = settingGroups([]).map(({ settings }) => settings[setting]?.items?.properties?.['insecure']);
    assert.equal(found.find((each) => each !== undefined)?.type, 'boolean');
  });

  for (const code of [
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'CERT_UNTRUSTED',
  ])
    it(`is told with the setting and the option that accept it: ${code}`, () => {
      assert.ok(told(code).includes(`\`${setting}\``));
      assert.match(told(code), /`"insecure": true`/u);
      assert.match(told(code), /`--insecure` on the command line/u);
    });

  it('is not to be accepted where the certificate itself is at fault', () => {
    for (const code of ['CERT_HAS_EXPIRED', 'CERT_REVOKED', 'ERR_TLS_CERT_ALTNAME_INVALID'])
      assert.doesNotMatch(told(code), /insecure/u);
  });

  it('of a proxy has no such way out', () => {
    assert.match(told('DEPTH_ZERO_SELF_SIGNED_CERT', 'proxy'), /Trust its certificate authority/u);
    assert.doesNotMatch(told('DEPTH_ZERO_SELF_SIGNED_CERT', 'proxy'), /insecure/u);
  });
});
