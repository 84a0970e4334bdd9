import { judgeOrigin } from '../../values/judge-origin';
import { mildOriginFaults } from '../../values/origin-fault';
import type { JudgedOrigin, SplitOrigin } from '../config';

/**
 * Marks origins that the list contains in pieces, for example split at their colons:
 * `"http", "//localhost", "3000"`. Each is reported at the first piece that isn't an origin by itself; the other
 * pieces are not reported.
 */
export function withSplitOrigins(origins: readonly JudgedOrigin[]): readonly JudgedOrigin[] {
  if (!origins.some(isPiece)) return origins;
  const result = [...origins];
  for (let index = 0; index < origins.length; index += 1) {
    const found = splitAt(origins, index);
    if (found === undefined) continue;
    const first = index + found.items.findIndex((_, at) => origins[index + at]?.sendable !== true);
    for (let at = first; at < index + found.items.length; at += 1) {
      const origin = origins[at];
      if (origin === undefined) continue;
      const part = origin.item.value;
      const fault = { id: 'origin-invalid', reason: 'piece', part, repair: undefined } as const;
      const split = { ...found, isFirst: at === first };
      result[at] = { ...origin, fault, origin: undefined, repair: 'none', duplicateOf: undefined, split };
    }
    index += found.items.length - 1;
  }
  return result;
}

const isPiece = ({ fault }: JudgedOrigin): boolean => fault?.reason === 'piece';

const scheme = /^(https?):?$/iu;
const host = /^(?:(https?):)?(?:\/\/)?((?=[\w.-]*[a-z])[\w.-]+|\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\])$/iu;
const port = /^:?(\d{1,5})\/?$/u;

function splitAt(origins: readonly JudgedOrigin[], index: number): Omit<SplitOrigin, 'isFirst'> | undefined {
  const values = origins.slice(index, index + 3).map(({ item }) => item.value);
  const start = scheme.exec(values[0] ?? '')?.[1];
  const hostAt = start === undefined ? 0 : 1;
  const [, ownScheme, name] = host.exec(values[hostAt] ?? '') ?? [];
  if (name === undefined || scheme.test(name)) return undefined;
  const number = port.exec(values[hostAt + 1] ?? '')?.[1];
  const length = hostAt + (number === undefined ? 1 : 2);
  if (length < 2) return undefined;
  const prefix = start ?? ownScheme;
  const origin = sendable(
    `${prefix === undefined ? '' : `${prefix}://`}${name}${number === undefined ? '' : `:${number}`}`,
  );
  const items = origins.slice(index, index + length).map(({ item }) => item);
  return origin === undefined ? undefined : { origin, items };
}

function sendable(text: string): string | undefined {
  const fault = judgeOrigin(text);
  if (fault === undefined || mildOriginFaults.has(fault.id)) return text;
  return fault.repair?.kind === 'replace' ? fault.repair.origin : undefined;
}
