import type { ExchangeFailure } from '../../../probe/exchange';
import { describe, failure, printable, type Peer } from './fault';

const trust = 'Browsers refuse it too. Trust its certificate authority on this machine.';

/** The opt-out is for a target: the certificate of a proxy is verified whatever it says. */
const waysOut = ({ role }: Peer): string =>
  role === 'proxy'
    ? trust
    : `${trust} To accept any certificate of this one target, set \`"insecure": true\` for its URL in \`licenseMonitor.preflight.targets\` in VS Code, or pass \`--insecure\` on the command line.`;

/** Error codes for which only trust is missing, each continuing "`host` shows a certificate that". */
const untrusted: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'is self-signed.',
  SELF_SIGNED_CERT_IN_CHAIN: 'leads to an authority that this machine does not trust.',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'was issued by an authority that this machine does not know.',
  UNABLE_TO_GET_ISSUER_CERT: 'was issued by an authority that this machine does not know.',
  CERT_UNTRUSTED: 'leads to an authority that is not trusted for servers.',
};

/** The others of OpenSSL and Node, in the same way. */
const certificate: Readonly<Record<string, string>> = {
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'cannot be traced to a trusted authority: the server does not send the intermediate certificate, or the authority is private. Configure the server to send the whole chain, or trust the authority on this machine.',
  CERT_REVOKED: 'was revoked by its authority. Install a new certificate on the server.',
  CERT_REJECTED: 'is rejected by its authority. Install a new certificate on the server.',
  CERT_SIGNATURE_FAILURE: 'has a wrong signature. Install a new certificate on the server.',
  INVALID_PURPOSE: 'is not meant for servers. Install a server certificate.',
  INVALID_CA: 'was issued by something that is not a certificate authority. Install a new certificate.',
  PATH_LENGTH_EXCEEDED: 'has a longer chain than its authority allows. Install a new certificate.',
  CERT_CHAIN_TOO_LONG:
    'has too long a chain. Configure the server to send only the certificates that are needed.',
  CERT_NOT_YET_VALID: 'is not valid yet. Check the clocks of both machines, or wait.',
};

function namesOf(error: object): string {
  const names =
    'cert' in error && typeof error.cert === 'object' && error.cert !== null && 'subjectaltname' in error.cert
      ? error.cert.subjectaltname
      : undefined;
  return typeof names === 'string' && names !== '' ? ` It is for \`${printable(names)}\`.` : '';
}

/**
 * The failure for a TLS error code; undefined for any other. `validTo` is the certificate's expiry date, if known.
 */
export function tlsFailure(
  code: string,
  error: object,
  peer: Peer,
  validTo?: string,
): ExchangeFailure | undefined {
  const who = describe(peer);
  const shown = `${who} shows a certificate that `;
  if (code === 'CERT_HAS_EXPIRED') {
    const since = validTo === undefined ? '' : ` on ${printable(validTo, 40)}`;
    return failure(
      'tls',
      `${shown}expired${since}. Browsers refuse it as well; renew it on the server.`,
      code,
    );
  }
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID' || code === 'HOSTNAME_MISMATCH') {
    return failure(
      'tls',
      `${shown}is not valid for the name \`${printable(peer.hostname)}\`.${namesOf(error)} Use a name that the certificate covers, or install one for this name.`,
      code,
    );
  }
  const distrust = untrusted[code];
  if (distrust !== undefined) return failure('tls', `${shown}${distrust} ${waysOut(peer)}`, code);
  const known = certificate[code];
  if (known !== undefined) return failure('tls', shown + known, code);
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_')) return protocolFailure(code, error, who);
  if (/^(ERR_TLS_|CERT_|CRL_|ERROR_IN_CERT_)/.test(code)) {
    return failure('tls', `${shown}could not be verified (\`${code}\`). ${waysOut(peer)}`, code);
  }
  return undefined;
}

function protocolFailure(code: string, error: object, who: string): ExchangeFailure {
  const text = 'message' in error && typeof error.message === 'string' ? error.message : '';
  const says = (words: RegExp) => words.test(code) || words.test(text);
  if (says(/wrong[ _]version[ _]number|packet[ _]length[ _]too[ _]long|http[ _]request|record[ _]too/i)) {
    return failure(
      'tls',
      `${who} does not speak TLS: its response is not a handshake. If the port serves plain HTTP, write \`http://\` instead of \`https://\`.`,
      code,
    );
  }
  if (says(/certificate[ _]required|bad[ _]certificate|unknown[ _]ca\b/i)) {
    return failure(
      'tls',
      `${who} asks for a client certificate. Browsers send none with a preflight, so it fails there as well; let OPTIONS pass without one.`,
      code,
    );
  }
  if (says(/unsupported[ _]protocol|protocol[ _]version|inappropriate[ _]fallback/i)) {
    return failure(
      'tls',
      `${who} offers only TLS versions that are no longer accepted. Enable TLS 1.2 or 1.3 there.`,
      code,
    );
  }
  if (says(/unrecognized[ _]name/i)) {
    return failure('tls', `${who} has no certificate for that name. Check the host in the URL.`, code);
  }
  return failure(
    'tls',
    `The TLS handshake with ${who.replace(/^The/, 'the')} failed (\`${code}\`). Check that the port serves HTTPS and which TLS versions and ciphers it offers.`,
    code,
  );
}
