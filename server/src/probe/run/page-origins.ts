import type { Config, ListItem } from '../../config/config';
import { serializedOrigin } from '../../cors/url/origin';
import { redactUrl } from '../../secrets/redact-url';
import { quoted } from '../../text/quoted';

/**
 * The origin that browsers send for the page that an element of `cors_origins` means, as the URL Standard serializes it;
 * undefined where it cannot be the origin of a page, as with a wildcard.
 */
export function pageOrigin(element: string): string | undefined {
  if (element === 'null') return element;
  const origin = element.includes('*') ? undefined : serializedOrigin(element);
  return origin === 'null' ? undefined : origin;
}

/** An element of `cors_origins` that no preflight is sent for. */
export interface LeftOut {
  readonly item: ListItem;
  /** A whole sentence. */
  readonly reason: string;
}

export interface PageOrigins {
  /** Each once, at its first element. An origin that any path lists is asked for on every path: an override may leave it out. */
  readonly asked: readonly { readonly origin: string; readonly item: ListItem }[];
  readonly leftOut: readonly LeftOut[];
}

/** The origins of the file that a browser can send, in the order of the file. Total. */
export function pageOrigins(config: Config | undefined): PageOrigins {
  const asked = new Map<string, ListItem>();
  const leftOut = new Map<string, LeftOut>();
  for (const item of (config?.tables ?? []).flatMap(({ cors_origins }) => cors_origins?.items ?? [])) {
    const origin = pageOrigin(item.value);
    if (origin === undefined) leftOut.set(item.value, { item, reason: reasonFor(item.value) });
    else if (!asked.has(origin)) asked.set(origin, item);
  }
  return {
    asked: [...asked].map(([origin, item]) => ({ origin, item })),
    leftOut: [...leftOut.values()],
  };
}

function reasonFor(element: string): string {
  if (element.trim() === '') return 'An empty entry is not the origin of a page.';
  const entry = quoted(redactUrl(element));
  return element.includes('*')
    ? `${entry} contains \`*\`, and no page has such an origin.`
    : `${entry} is not an origin that a browser sends.`;
}
