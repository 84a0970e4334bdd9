import { cutOrigin, type OriginText } from './cut-origin';
import type { OriginMatch } from './match';
import { patternIn } from './pattern';
import { placeholderIn } from './placeholder';

/** A text with more placeholders than this doesn't name a host worth judging. */
const mostPlaceholders = 8;

/**
 * The texts in which the other faults of an origin show once this one is set aside: the text with the fault
 * removed, or with an ordinary name in its place. Empty if there is nothing else to judge.
 */
export function setAside(text: string, match: OriginMatch): readonly string[] {
  const { id, edit } = match;
  if (edit?.kind === 'replace') return [edit.origin];
  if (edit?.kind === 'split') return edit.parts;
  if (edit?.kind === 'delete') return [];
  if (id === 'origin-placeholder') return filledIn(text);
  if (id === 'origin-pattern') return withoutPattern(text, match);
  const cut = cutOrigin(text);
  return cut === undefined ? [] : ofParts(cut, match);
}

const join = ({ scheme, userinfo, host, port, rest }: OriginText): string =>
  `${scheme}://${userinfo}${host}${port === undefined ? '' : `:${port}`}${rest}`;

/** Keeps upper case, which is a fault of its own. */
const ordinaryHost = (host: string): string => (/[A-Z]/u.test(host) ? 'Host' : 'host');

function ofParts(cut: OriginText, { id, reason }: OriginMatch): readonly string[] {
  if (id === 'origin-invalid' && reason === 'scheme') return [join({ ...cut, scheme: 'https' })];
  if (id === 'origin-invalid' || id === 'origin-noncanonical-ip')
    return [join({ ...cut, host: ordinaryHost(cut.host) })];
  if (id === 'origin-invalid-port' || id === 'origin-blocked-port')
    return [join({ ...cut, port: undefined })];
  return id === 'origin-path' ? [join({ ...cut, rest: '' })] : [];
}

/** A variable may hold anything missing around it: scheme and host, or the port. */
function filledIn(text: string): readonly string[] {
  let filled = text;
  for (let count = 0; count < mostPlaceholders; count += 1) {
    const part = placeholderIn(filled);
    if (part === undefined) return filled === text ? [] : [filled];
    const at = filled.indexOf(part);
    const [before, after] = [filled.slice(0, at), filled.slice(at + part.length)];
    if (before === '' && after.startsWith('://')) filled = `https${after}`;
    else if (before === '' && !filled.includes('://')) filled = `https://host${after}`;
    else if (before.endsWith(':') && !before.startsWith(':')) filled = before.slice(0, -1) + after;
    else filled = `${before}host${after}`;
  }
  return [];
}

function withoutPattern(text: string, { reason, part }: OriginMatch): readonly string[] {
  const plain =
    reason === 'subdomains'
      ? text.replace(part, part.slice(1))
      : reason === 'wildcard'
        ? globbed(text)
        : text;
  return plain === text || patternIn(plain) !== undefined ? [] : [plain];
}

const globbed = (text: string): string =>
  text
    .replace(/^[a-z*]*\*[a-z*]*(?=:\/\/)/iu, 'https')
    .replace(/:(?:\*|\d*[?#]+\d*)(?=\/?$)/u, '')
    .replace(/[*?]+|(?<=[-._])#+/gu, 'x')
    .replace(/\{[^{}]*\}/gu, 'x')
    .replace(/(?<=^|\/)%(?=\.)/u, 'x');
