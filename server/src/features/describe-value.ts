import { findRequestHeader } from '../catalog/headers';
import { findMethod } from '../catalog/methods';
import { clauses } from '../catalog/sources';
import { isForbiddenRequestHeaderName, isHeaderName } from '../cors/header-name';
import { judgeOrigin } from '../cors/judge-origin';
import { isForbiddenMethod, isSafelistedMethod } from '../cors/method';
import { isLoopbackOrigin, serializedOrigin } from '../cors/origin';

/** What the value of a list option means, as Markdown: what browsers compare, and what the documentation says. */
export function describeItem(option: string, value: string): string | undefined {
  if (option === 'cors_origins') return describeOrigin(value);
  if (option === 'cors_methods') return describeMethod(value);
  if (option === 'cors_headers') return describeHeader(value);
  return undefined;
}

function describeOrigin(value: string): string {
  if (value === '*') {
    return 'The documentation calls the list an exact match and says nothing of `*` here: it either means every origin or matches none.';
  }
  const sent = serializedOrigin(value);
  const lines = [
    judgeOrigin(value) === undefined && sent === value
      ? `Pages of this origin send \`Origin: ${value}\`. Browsers compare it byte for byte with \`Access-Control-Allow-Origin\`: scheme, host and port all count, a path never does.`
      : sent === undefined || sent === 'null'
        ? 'No page sends this text as its origin, so an exact match never finds it.'
        : `A page there sends \`Origin: ${sent}\`, which is not this text, and browsers compare byte for byte.`,
    isLoopbackOrigin(value)
      ? 'This is the machine of whoever looks at the page: any program there that serves this port has this origin.'
      : undefined,
    `[What an origin is](${clauses.originHeader.url})`,
  ];
  return lines.filter((line) => line !== undefined).join('\n\n');
}

function describeMethod(value: string): string {
  if (isForbiddenMethod(value))
    return `No page can send \`${value}\`: \`fetch()\` refuses it before any request.`;
  const known = findMethod(value);
  const passes = isSafelistedMethod(value)
    ? 'Browsers let it pass the preflight whether or not it is listed; the server may still refuse it.'
    : 'Browsers compare it byte for byte, upper and lower case included, with what the preflight allows.';
  return [known === undefined ? undefined : `**${value}**: ${known.meaning}`, passes]
    .filter((line) => line !== undefined)
    .join('\n\n');
}

function describeHeader(value: string): string {
  if (value === '*') {
    return 'By the Fetch Standard `*` stands for every name but `Authorization`, and only without credentials. The documentation of License Monitor does not mention it.';
  }
  if (!isHeaderName(value))
    return 'This is not a header name, and one such entry makes browsers fail every preflight.';
  if (isForbiddenRequestHeaderName(value))
    return `Browsers never let a page set \`${value}\`, so no preflight asks for it.`;
  const known = findRequestHeader(value);
  return [
    known === undefined ? undefined : `**${known.name}**: ${known.meaning}`,
    'Browsers compare header names without regard to case.',
  ]
    .filter((line) => line !== undefined)
    .join('\n\n');
}
