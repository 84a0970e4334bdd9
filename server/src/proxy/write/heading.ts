import type { ProxyPlan, ProxyPolicy } from '../plan';

/** The lines of the comment at the top, without comment signs: where the file comes from, and what it assumes. */
export function heading(plan: ProxyPlan, title: string, limits: readonly string[] = []): readonly string[] {
  const { source, preflight, exposed, serverName } = plan.choices;
  return [
    `CORS for License Monitor at ${title}, written from ${oneLine(source)}.`,
    '',
    'Choices:',
    `- upstream ${plan.upstream.url}`,
    `- listens on ${plan.choices.listen ?? 'port 80'}, ${serverName === undefined ? 'for every host name' : `for the host name ${serverName}`}`,
    preflight === 'answer'
      ? '- preflights are answered here'
      : '- preflights are passed through, and License Monitor answers them',
    `- exposed to pages: ${exposed.length === 0 ? 'no further response headers' : exposed.join(', ')}`,
    '',
    'Assumptions:',
    ...[...plan.assumptions, ...limits].flatMap((sentence) => wrapped(oneLine(sentence))),
  ];
}

/** A line for each place that the rules apply to. */
export const placesOf = ({ locations }: ProxyPlan, policy: ProxyPolicy): readonly string[] =>
  locations
    .filter((location) => location.policy.id === policy.id)
    .map(({ base, from }) => `${base}/ from ${oneLine(from)}`);

/** As a comment in which no line ends early or continues. */
export const commented = (lines: readonly string[], sign = '#'): readonly string[] =>
  lines.map((line) => (line === '' ? sign : `${sign} ${oneLine(line)}`));

/**
 * Control characters, and a trailing backslash, which continues a line in some syntaxes, would break out of a
 * comment.
 */
const oneLine = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '?')
    .replace(/(?<!\\)\\+$/u, (slashes) => '/'.repeat(slashes.length));

function wrapped(sentence: string, width = 100): readonly string[] {
  const lines: string[] = [];
  for (const word of sentence.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined) lines.push(`- ${word}`);
    else if (last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`  ${word}`);
  }
  return lines;
}

export const webSocketNote: readonly string[] = [
  'CORS does not protect WebSockets: a page of any origin can open one here. Check the key or the Origin',
  'header on the server if that matters.',
];

export const removedHeaders: readonly string[] = [
  'Access-Control-Allow-Origin',
  'Access-Control-Allow-Credentials',
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Headers',
  'Access-Control-Max-Age',
  'Access-Control-Expose-Headers',
];
