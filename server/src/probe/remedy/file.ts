import type { Config } from '../../config/config';
import type { Decided } from '../../config/effective/in-effect';
import { effectivePolicy, type Policy } from '../../config/effective/policy';
import { parseUrl } from '../../cors/url/parse-url';
import { lineIndex } from '../../text/line-index';

/** What the open file says about the path of a failed request. */
export interface File {
  readonly policy: Policy;
  /** Such as `on line 4`. */
  readonly line: (start: number) => string;
}

/** `url` is the address of the request, where the message names it. */
export const fileAt = (config: Config, url: string | undefined): File => ({
  policy: effectivePolicy(config, parseUrl(url ?? '')?.pathname ?? '/'),
  line: (start) => `on line ${lineIndex(config.document.text).position(start).line + 1}`,
});

/** What is left where the file has what the browser misses. */
export const elsewhere =
  'So the running server uses another or an older version of it, or a proxy changes the response: restart the server, and compare its own response with the one through the proxy.';

/** Where an option is set, after a space; nothing where its default holds. */
export const where = ({ by }: Decided<unknown>, { line }: File): string =>
  by.kind === 'default' ? '' : ` ${line(by.span.start)}`;

/** What the file has of a switch: `cors_enabled = true` on line 3, or that it does not set it. */
export const has = (option: string, decided: Decided<boolean>, file: File): string =>
  decided.by.kind === 'default'
    ? `The file does not set \`${option}\``
    : `The file has \`${option} = ${decided.value}\`${where(decided, file)}`;

/** Whether all of these can be read; the others are left out of the advice. */
export const isClear = (...all: readonly Decided<unknown>[]): boolean =>
  all.every(({ by }) => by.kind !== 'unreadable');
