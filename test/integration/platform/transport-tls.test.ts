import assert from 'node:assert/strict';
import type { ExchangeRequest } from '../../../server/src/probe/exchange';
import { createCertificate, type Identity } from '../../support/certificate';
import { responding } from '../../support/raw-server';
import { play, failing, responseIn, noContent } from '../../support/scene';

describe('the certificate of the server', () => {
  const authority = createCertificate({ commonName: 'Test Authority', authority: true });
  const local = { names: ['127.0.0.1'], issuer: authority, commonName: 'local' };
  const good = createCertificate(local);
  const past = new Date(Date.now() - 86_400_000);
  const future = new Date(Date.now() + 86_400_000);
  const trusting = { ca: authority.cert };

  const cases: readonly [string, Identity, Partial<ExchangeRequest>, RegExp | undefined][] = [
    ['of an authority that was added', good, trusting, undefined],
    ['of an unknown authority', good, {}, /cannot be traced to a trusted authority/],
    [
      'that is self-signed',
      createCertificate({ commonName: 'x', names: ['127.0.0.1'] }),
      {},
      /is self-signed/,
    ],
    [
      'that expired',
      createCertificate({ ...local, notAfter: past }),
      trusting,
      new RegExp(`expired on .*${past.getUTCFullYear()}`),
    ],
    ['that is not valid yet', createCertificate({ ...local, notBefore: future }), trusting, /not valid yet/],
    [
      'for another name',
      createCertificate({ ...local, names: ['other.example'] }),
      trusting,
      /not valid for the name `127\.0\.0\.1`\. It is for `DNS:other\.example`/,
    ],
    [
      'that is self-signed, with the opt-out',
      createCertificate({ commonName: 'x' }),
      { tls: 'insecure' },
      undefined,
    ],
  ];
  for (const [name, identity, request, says] of cases) {
    it(`${says === undefined ? 'accepts' : 'refuses'} one ${name}`, async () => {
      const { result } = await play({ talk: responding(noContent), identity, request });
      if (says === undefined) {
        assert.equal(responseIn(result).status, 204);
      } else {
        const failure = failing(result);
        assert.equal(failure.fault, 'tls');
        assert.match(failure.message, says);
      }
    });
  }
});
