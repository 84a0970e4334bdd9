import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { negativeOrigins } from '../../../server/src/probe/run/negative-origins';

const origins = (allowed: readonly string[]) =>
  negativeOrigins(allowed).map(({ kind, origin }) => `${kind} ${origin}`);

describe('the origins that must be refused', () => {
  it('resemble an allowed one in every way that servers fall for', () => {
    assert.deepEqual(origins(['https://dashboard.example.com']), [
      'foreign https://foreign-origin.example',
      'null null',
      'suffix https://dashboard.example.com.evil.example',
      'prefix https://evildashboard.example.com',
      'subdomain https://evil.dashboard.example.com',
      'http-downgrade http://dashboard.example.com',
      'other-port https://dashboard.example.com:8443',
    ]);
  });

  it('have no names around an address', () => {
    assert.deepEqual(origins(['http://127.0.0.1:8443', 'https://[::1]']).slice(2), [
      'other-port http://127.0.0.1:9443',
      'http-downgrade http://[::1]',
      'other-port https://[::1]:8443',
    ]);
  });

  it('never include one that is allowed', () => {
    const allowed = ['https://a.example', 'http://a.example', 'https://a.example:8443', 'null'];
    for (const { origin } of negativeOrigins(allowed)) assert.ok(!allowed.includes(origin), origin);
  });

  it('come once each, also for schemes of apps and for strings that are no origin', () => {
    assert.deepEqual(origins(['capacitor://localhost', '', 'https://a.example/', '*']), origins([]));
  });
});
