import type { ExchangeRequest } from '../exchange';
import { redactRequestHeaders } from '../../secrets/redact';
import { redactUrl, secretPlaceholder } from '../../secrets/redact-url';

/**
 * The request as a command for a POSIX shell, without its secrets: the shell substitutes
 * `$LICENSE_MONITOR_API_KEY`. Headers named in `invented` keep their made-up values. Every word is quoted, so no
 * header, URL or body can break out.
 */
export function curlCommand(request: ExchangeRequest, invented: readonly string[] = []): string {
  const lines = [
    // Brackets of IPv6 addresses aren't patterns here, and a redirect is shown but not followed.
    `curl --include --globoff --max-time ${Math.max(1, Math.ceil(request.timeoutMs / 1000))}`,
    request.method === 'HEAD' ? '--head' : `--request ${quote(request.method)}`,
    ...(request.tls === 'insecure' ? ['--insecure'] : []),
    ...redactRequestHeaders(request.headers, invented).map(
      ([name, value]) => `--header ${quote(headerWord(name, value))}`,
    ),
    ...(request.body === undefined ? [] : [`--data-raw ${quote(request.body)}`]),
    quote(redactUrl(request.url)),
  ];
  return lines.join(' \\\n  ');
}

/** For curl, `Name:` means "omit this header"; an empty header is written `Name;`. */
const headerWord = (name: string, value: string): string => (value === '' ? `${name};` : `${name}: ${value}`);

/** One POSIX shell word in which only the placeholder is expanded. */
function quote(text: string): string {
  const words = text.split(secretPlaceholder).map((part) => {
    if (part === '') return '';
    return /^[\w./:=-]+$/u.test(part) ? part : `'${part.replaceAll("'", String.raw`'\''`)}'`;
  });
  const word = words.join(`"${secretPlaceholder}"`);
  return word === '' ? "''" : word;
}
