import { extractTokens, getHeader, type HeaderList } from '../../cors/headers/header-list';
import { isSafelistedMethod } from '../../cors/method';

interface Responses {
  readonly origin: string;
  readonly promised: HeaderList;
  readonly actual: HeaderList;
}

/**
 * Whether the actual value of a header lets pages do more than the promised one; by header name.
 * `Access-Control-Max-Age` never does, nor does a header next to an `Access-Control-Allow-Origin` for another
 * origin. Missing values need no check: a request that needs them is refused.
 */
export function widensAccess({ origin, promised, actual }: Responses): (name: string) => boolean {
  const [wanted, given] = [grantOf(promised, origin), grantOf(actual, origin)];
  return (name) => {
    switch (name) {
      case 'Access-Control-Allow-Origin':
        return grants.indexOf(given) > grants.indexOf(wanted);
      case 'Access-Control-Allow-Credentials':
        return !takesCookies(promised, wanted) && takesCookies(actual, given);
      case 'Access-Control-Allow-Methods':
        return given !== 'none' && addsTo(promised, actual, name, (method) => method, isFreeMethod);
      case 'Access-Control-Allow-Headers':
        return given !== 'none' && addsTo(promised, actual, name, lower, isFreeHeader);
      default:
        return false;
    }
  };
}

/** From no origin to every origin; echoing the requesting origin is one way to allow all of them. */
const grants = ['none', 'one', 'any'] as const;

function grantOf(headers: HeaderList, origin: string): (typeof grants)[number] {
  const value = getHeader(headers, 'Access-Control-Allow-Origin');
  return value === '*' ? 'any' : value === origin ? 'one' : 'none';
}

/** Browsers ignore the header next to `*`. */
const takesCookies = (headers: HeaderList, grant: (typeof grants)[number]): boolean =>
  grant === 'one' && getHeader(headers, 'Access-Control-Allow-Credentials') === 'true';

/** Without cookies, a promised `*` covers every name except `Authorization`. */
function addsTo(
  promised: HeaderList,
  actual: HeaderList,
  name: string,
  fold: (item: string) => string,
  isFree: (item: string) => boolean,
): boolean {
  const listed = (headers: HeaderList) => namesIn(getHeader(headers, name) ?? '').map(fold);
  const wanted = listed(promised);
  const cookies = getHeader(actual, 'Access-Control-Allow-Credentials') === 'true';
  const isCovered = (item: string): boolean =>
    wanted.includes(item) || isFree(item) || (!cookies && wanted.includes('*') && item !== 'authorization');
  return !listed(actual).every(isCovered);
}

const lower = (text: string): string => text.toLowerCase();

/** Scripts don't need these listed; lists contain OPTIONS for the preflight itself. */
const isFreeMethod = (method: string): boolean => isSafelistedMethod(method) || method === 'OPTIONS';

const isFreeHeader = (name: string): boolean => /^(?:accept|accept-language|content-language)$/u.test(name);

/** The names in the value of a list header; the whole value if it isn't a list of names. */
export const namesIn = (value: string): readonly string[] => {
  const list = extractTokens([['a', value]], 'a');
  return list?.ok === true ? list.tokens : [value];
};
