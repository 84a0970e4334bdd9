import { redactRequestHeaders } from '../../secrets/redact';
import { redactUrl, secretPlaceholder } from '../../secrets/redact-url';
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
  const hasSecret = [redactUrl(scenario.url), ...headers.flat()].some((text) =>
    text.includes(secretPlaceholder),
  );
  const key = hasSecret ? `const ${keyName} = "…"; // the API key\n` : '';
  return `${key}const response = await ${call};\nconsole.log(response.status, await response.text());`;
}

/** Pairs instead of an object: they keep the order and repeated names. */
const headerLiteral = (headers: Scenario['headers']): string =>
  `[\n${headers.map(([name, value]) => `    [${literal(name)}, ${literal(value)}],`).join('\n')}\n  ]`;

/** The constant that replaces the secret, since a browser doesn't expand shell variables. */
const keyName = 'apiKey';

/** A JavaScript expression for a text, with the secret replaced by the constant. */
const literal = (text: string): string =>
  text
    .split(secretPlaceholder)
    .flatMap((part, index) => [...(index === 0 ? [] : [keyName]), ...(part === '' ? [] : [quoted(part)])])
    .join(' + ') || quoted('');

/** A JavaScript string literal that is also safe inside HTML. */
const quoted = (text: string): string =>
  JSON.stringify(text).replace(
    /[<\u2028\u2029\u007f-\u009f]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
