import type { ExchangeFailure } from '../../../probe/exchange';
import { describe, Fault, failure, type Peer, type Stage } from './fault';
import { tlsFailure } from './tls-failure';

export interface Circumstances {
  readonly peer: Peer;
  readonly stage: Stage;
  /** The expiry date of the server's certificate, if one was seen. */
  readonly certificateValidTo?: string | undefined;
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';

/** Turns any Node error into a sentence. The error's own text is never shown, because it may quote a header. */
export function networkFailure(error: unknown, circumstances: Circumstances): ExchangeFailure {
  if (error instanceof Fault) return error.failure;
  const found = describeError(error, circumstances);
  const { peer } = circumstances;
  return peer.role === 'proxy' && !['tls', 'timeout', 'cancelled'].includes(found.fault)
    ? { ...found, fault: 'proxy' }
    : found;
}

function describeError(error: unknown, { peer, stage, certificateValidTo }: Circumstances): ExchangeFailure {
  const code = codeOf(error);
  const who = describe(peer);
  if (code.startsWith('HPE_')) return parserFailure(code, error, peer);
  const tls = tlsFailure(code, Object(error) as object, peer, certificateValidTo);
  if (tls !== undefined) return tls;
  switch (code) {
    case 'ECONNREFUSED':
      return failure(
        'refused',
        `${who} refused the connection: nothing listens there. Check that the server is running, and its address and port.`,
        code,
      );
    case 'ECONNRESET':
    case 'EPIPE':
    case 'ECONNABORTED':
      return failure('reset', closedText(who, peer, stage), code);
    case 'ENOTFOUND':
    case 'ENODATA':
      return failure(
        'dns',
        `The name \`${peer.hostname}\` has no address in DNS. Check its spelling and whether it only resolves inside another network.`,
        code,
      );
    case 'EAI_AGAIN':
    case 'EAI_FAIL':
      return failure(
        'dns',
        `The name \`${peer.hostname}\` could not be resolved because the name server did not respond. Check the network connection.`,
        code,
      );
    case 'ETIMEDOUT':
      return failure(
        'timeout',
        `${who} did not accept the connection in time. A firewall may be dropping the packets.`,
        code,
      );
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EHOSTDOWN':
    case 'ENETDOWN':
    case 'EADDRNOTAVAIL':
      return failure(
        'unreachable',
        `${who} cannot be reached from this machine. Check the address, the network connection and the VPN.`,
        code,
      );
    case 'EACCES':
    case 'EPERM':
      return failure(
        'unreachable',
        `This machine blocks connections to ${who.replace(/^The/, 'the')}. Check its firewall rules.`,
        code,
      );
    default:
      return failure(
        'unreachable',
        `The exchange with ${who.replace(/^The/, 'the')} failed${code === '' ? '' : ` (\`${code}\`)`}. Check the address and the network connection.`,
        code === '' ? undefined : code,
      );
  }
}

function closedText(who: string, peer: Peer, stage: Stage): string {
  switch (stage) {
    case 'body':
      return `${who} closed the connection in the middle of the body. The server may have crashed, or a proxy on the way gave up.`;
    case 'headers':
      return `${who} closed the connection in the middle of the response headers. The server may have crashed.`;
    case 'connecting':
    case 'response':
      return peer.secure
        ? `${who} closed the connection without a response. Check that the port serves HTTPS, and the server’s log.`
        : `${who} closed the connection without a response. If the port expects TLS, write \`https://\` instead of \`http://\`; otherwise check the server’s log.`;
  }
}

function parserFailure(code: string, error: unknown, peer: Peer): ExchangeFailure {
  const who = describe(peer);
  if (code === 'HPE_HEADER_OVERFLOW') {
    return failure(
      'headers-too-large',
      `${who} sent more than 64 KiB of response headers, the limit of this check, so the response was not judged; browsers may still accept it. Look for a header that is added repeatedly.`,
      code,
    );
  }
  const packet = Object(error) as { rawPacket?: unknown };
  const bytes = packet.rawPacket instanceof Uint8Array ? packet.rawPacket : new Uint8Array();
  return failure('malformed', malformedText(who, code, bytes), code);
}

function malformedText(who: string, code: string, bytes: Uint8Array): string {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  // A TLS record starts with its type (alert or handshake) and the major version 3.
  if ((bytes[0] === 0x15 || bytes[0] === 0x16) && bytes[1] === 0x03) {
    return `${who} responded with TLS to a plain HTTP request. Write \`https://\` instead of \`http://\`.`;
  }
  // The first HTTP/2 frame is SETTINGS: a length of three bytes, then the type 4.
  if (bytes[0] === 0 && bytes[3] === 0x04) {
    return `${who} speaks only HTTP/2 without TLS, which no browser does. Enable HTTP/1.1 there.`;
  }
  if (start.startsWith('SSH-')) return `${who} is an SSH server. Check the port in the URL.`;
  if (!start.startsWith('HTTP/') && code === 'HPE_INVALID_CONSTANT') {
    return `${who} does not speak HTTP: its response does not start with a status line. Check the port in the URL.`;
  }
  return `${who} sent a response that is not well-formed HTTP (\`${code}\`). Browsers may refuse it too. Check the server or proxy that sends it.`;
}
