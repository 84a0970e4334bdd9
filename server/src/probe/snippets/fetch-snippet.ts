import { redactRequestHeaders } from '../../secrets/redact';
import { redactUrl } from '../../secrets/redact-url';
import type { Scenario } from '../run/scenario';

/** The request as JavaScript for the console of a page at the scenario's origin, without its secrets. */
export function fetchSnippet(scenario: Scenario, invented: readonly string[] = []): string {
  const headers = redactRequestHeaders(scenario.headers, invented);
  const options = [
    ...(scenario.method === 'GET' ? [] : [`  method: ${literal(scenario.method)},`]),
    ...(headers.length === 0 ? [] : [`  headers: ${headerLiteral(headers)},`]),
    ...(scenario.credentials === 'same-origin' ? [] : [`  credentials: ${literal(scenario.credentials)},`]),
    ...(scenario.body === undefined ? [] : [`  body: ${literal(scenario.body)},`]),
  ];
  const url = literal(redactUrl(scenario.url));
  const call = options.length === 0 ? `fetch(${url})` : `fetch(${url}, {\n${options.join('\n')}\n})`;
  return `const response = await ${call};\nconsole.log(response.status, await response.text());`;
}

/** Pairs instead of an object: they keep the order and a name that occurs twice. */
const headerLiteral = (headers: Scenario['headers']): string =>
  `[\n${headers.map(([name, value]) => `    [${literal(name)}, ${literal(value)}],`).join('\n')}\n  ]`;

/** A JavaScript string that is harmless in HTML, too. */
const literal = (text: string): string =>
  JSON.stringify(text).replace(
    /[<\u2028\u2029\u007f-\u009f]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
