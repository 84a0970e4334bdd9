import type { OriginReason } from '../origin-fault';

/**
 * Why a browser would read an IPv4 address other than the author probably intended; undefined for a known spelling
 * of an address: `127.1`, `0x7f.1`, `2130706433`. https://url.spec.whatwg.org/#concept-ipv4-parser
 */
export function addressSlip(host: string): OriginReason | undefined {
  const numbers = host.replace(/\.$/u, '').split('.');
  if (
    numbers.length > 1 &&
    numbers.some((number) => /^0\d*[1-9]/u.test(number) && Number(number) !== parseInt(number, 8))
  )
    return 'octal';
  if (numbers.length === 4) return undefined;
  if (/^127\.[1-9]\d*$/u.test(host) || /^0x/iu.test(host)) return undefined;
  // A single number that fills all four bytes was computed, not left incomplete.
  return numbers.length === 1 && parseInt(host, host.startsWith('0') ? 8 : 10) > 0xffffff
    ? undefined
    : 'truncated';
}
