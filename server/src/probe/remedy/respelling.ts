import { originParts, serializedOrigin } from '../../cors/url/origin';
import { quoted } from '../../text/quoted';
import { judgeOrigin } from '../../values/judge-origin';
import type { OriginFault, OriginFaultId } from '../../values/origin-fault';

const spellings: Readonly<Partial<Record<OriginFaultId, string>>> = {
  'origin-trailing-slash': 'with a trailing slash',
  'origin-path': 'with a path, which browsers never send',
  'origin-uppercase': 'in upper case, which browsers never send',
  'origin-default-port': 'with the default port, which browsers omit',
  'origin-trailing-dot': 'with a trailing dot, which makes it a different host',
  'origin-missing-scheme': 'without the scheme, which browsers always send',
  'origin-whitespace': 'with whitespace around it',
  'origin-userinfo': 'with a user name, which browsers never send',
  'origin-non-ascii': 'with letters that browsers convert',
  'origin-noncanonical-ip': 'with the address in a form that browsers convert',
};

/**
 * A sentence on how a string of the file misses the origin that it was meant for; undefined where it means another one.
 * Precondition: `sent` is as a browser sends it. `place` is such as `on line 4`.
 */
export function respelling(written: string, sent: string, place: string): string | undefined {
  if (written === sent) return undefined;
  const fault = judgeOrigin(written);
  const found = `${place.replace(/^on l/u, 'L')} has ${quoted(written)}`;
  const told = (how: string): string =>
    `${found}, ${how}. Write ${quoted(sent)} instead: browsers compare byte for byte.`;
  if (fault?.id === 'origin-pattern')
    return fitsStar(written, sent)
      ? `${found}, but entries are compared as they are written, so a pattern matches no page. Add ${quoted(sent)} itself.`
      : undefined;
  if (splits(fault).includes(sent)) return `${found}, which is one string: write each origin separately.`;
  const meant = meantBy(written, fault);
  if (meant === undefined) return undefined;
  if (meant === sent || (fault?.id === 'origin-missing-scheme' && isSameHost(meant, sent)))
    return told((fault === undefined ? undefined : spellings[fault.id]) ?? 'which is another spelling');
  return isOtherScheme(meant, sent)
    ? told(`with \`${originParts(meant)?.scheme ?? ''}://\`, which is a different origin`)
    : undefined;
}

const splits = (fault: OriginFault | undefined): readonly string[] =>
  fault?.repair?.kind === 'split' ? fault.repair.parts : [];

function meantBy(written: string, fault: OriginFault | undefined): string | undefined {
  if (fault?.repair?.kind === 'replace') return fault.repair.origin;
  const named = serializedOrigin(written);
  return named === 'null' ? undefined : named;
}

const hostOf = (origin: string): string => origin.replace(/^[a-z][a-z\d+.-]*:\/\//u, '');

const isSameHost = (one: string, other: string): boolean => hostOf(one) === hostOf(other);

/** `http` for `https`, or the reverse, where both have their default port or one port. */
const isOtherScheme = (meant: string, sent: string): boolean =>
  isSameHost(meant, sent) && /^https?:/u.test(meant) && /^https?:/u.test(sent);

/** Whether an origin is what `https://*.example.com` was meant for: one star, for anything without a slash. */
function fitsStar(pattern: string, sent: string): boolean {
  const [before = '', after, ...more] = pattern.toLowerCase().replace(/\/+$/u, '').split('*');
  if (after === undefined || more.length > 0 || sent.length < before.length + after.length) return false;
  const filled = sent.slice(before.length, sent.length - after.length);
  return sent.startsWith(before) && sent.endsWith(after) && filled !== '' && !filled.includes('/');
}
