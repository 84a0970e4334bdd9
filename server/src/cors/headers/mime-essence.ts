import { normalizeValue } from './header-list';
import { isToken } from './token';

/**
 * `type/subtype` in lower case; parameters, even broken ones, do not matter. Undefined where the value is not a MIME type:
 * https://mimesniff.spec.whatwg.org/#parse-a-mime-type
 */
export function mimeEssence(value: string): string | undefined {
  const [essence = ''] = normalizeValue(value).split(';');
  const slash = essence.indexOf('/');
  const type = essence.slice(0, Math.max(slash, 0));
  const subtype = normalizeValue(`.${essence.slice(slash + 1)}`).slice(1);
  return isToken(type) && isToken(subtype) ? `${type}/${subtype}`.toLowerCase() : undefined;
}
