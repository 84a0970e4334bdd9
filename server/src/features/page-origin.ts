import { serializedOrigin } from '../cors/url/origin';

/**
 * The origin that browsers send for the page that an element of `cors_origins` means, mistakes in its spelling
 * fixed; undefined where it cannot be the origin of a page, as with a wildcard.
 */
export function pageOrigin(element: string): string | undefined {
  if (element === 'null') return element;
  const origin = element.includes('*') ? undefined : serializedOrigin(element);
  return origin === 'null' ? undefined : origin;
}
