import type { Config } from '../../config/config';
import { effectivePolicy } from '../../config/policy';
import { addHeaders, type NginxAnswer } from './answer';
import type { ProxyDifference } from './difference';
import { allowOrigin, type Conversation, valuesOf } from './conversation';
import { policySpan, statusOf, type Talk } from './differences';
import type { NginxDirective } from './parse';
import { mapPattern } from './regex';

interface Found {
  readonly talks: readonly Talk[];
  /** Without an `Origin`. */
  readonly silent: Conversation;
  readonly agreed: readonly Talk[];
  readonly maps: ReadonlyMap<string, NginxDirective>;
}

type Trap = Omit<ProxyDifference, 'paths' | 'config'> & Partial<Pick<ProxyDifference, 'config'>>;

/** What works at first sight and fails in caches, for other clients, on errors or in a neighbouring block. */
export function findTraps(config: Config, path: string, found: Found): readonly ProxyDifference[] {
  const answers = found.talks.flatMap(({ conversation }) => [conversation.preflight, conversation.real]);
  const traps: readonly Trap[] = [
    ...missingVary(found),
    ...requiredOrigin(found.silent),
    ...answers.flatMap((answer) => [...bodyHeaders(answer), ...twice(answer)]),
    ...found.talks.flatMap(({ conversation }) => inheritance(conversation.real)),
    ...found.agreed.flatMap(({ conversation }) => withoutAlways(conversation.real)),
    ...doubled(config, path, found),
    ...openExpressions(found.maps),
    ...found.talks.flatMap(({ conversation }) => wildcardCredentials(conversation.real)),
  ];
  return traps.map((trap) => ({ config: undefined, ...trap, paths: [path] }));
}

/** An answer that depends on the origin is kept by caches for all origins unless `Vary` says so. */
function missingVary({ talks }: Found): readonly Trap[] {
  const origins = talks.map(({ conversation }) => valuesOf(conversation.real, allowOrigin));
  const differing = new Set(origins.map((values) => values[0]?.value)).size > 1;
  if (!differing) return [];
  return talks.flatMap(({ conversation }): readonly Trap[] => {
    const [header] = valuesOf(conversation.real, allowOrigin);
    const vary = valuesOf(conversation.real, 'Vary').map(({ value }) => value);
    if (header === undefined || /(?:^|[ ,])(?:origin|\*)(?:[ ,]|$)/iu.test(vary.join(','))) return [];
    return [
      {
        id: 'vary-missing',
        severity: 'warning',
        message:
          'The answer depends on the origin, and no `Vary: Origin` says so; a cache may give the answer for one origin to the pages of another. Add `add_header Vary Origin always;`.',
        nginx: header.span,
      },
    ];
  });
}

function requiredOrigin({ real }: Conversation): readonly Trap[] {
  if (statusOf(real) < 400) return [];
  return [
    {
      id: 'origin-required',
      severity: 'warning',
      message: `A request without an \`Origin\` header is answered ${statusOf(real)}: curl, scripts, other servers and pages of the API's own origin are refused, too. Leave the CORS headers out instead; browsers then refuse by themselves.`,
      nginx: real.place,
    },
  ];
}

const bodyHeaders = (answer: NginxAnswer): readonly Trap[] =>
  statusOf(answer) !== 204
    ? []
    : answer.headers
        .filter(({ name }) => /^content-(?:type|length)$/iu.test(name))
        .map(({ name, span }) => ({
          id: 'body-header-on-204',
          severity: 'information',
          message: `An answer 204 has no body, so that \`${name}\` has no place in it; remove the line.`,
          nginx: span,
        }));

/** One `add_header` in a block switches off all those of the blocks around it. */
function inheritance({ blocks }: NginxAnswer): readonly Trap[] {
  const holder = blocks.findLast(({ block }) => addHeaders(block).length > 0);
  if (holder === undefined) return [];
  const own = new Set(addHeaders(holder.block).map(({ words }) => words[0]?.text.toLowerCase()));
  const outer = blocks.slice(0, blocks.indexOf(holder)).flatMap(({ block }) => addHeaders(block));
  const lost = outer.filter(({ words }) => {
    const name = words[0]?.text.toLowerCase() ?? '';
    return (name.startsWith('access-control-') || name === 'vary') && !own.has(name) && !isOptional(name);
  });
  return lost.map(({ words, head }) => ({
    id: 'inheritance-lost',
    severity: 'warning',
    message: `\`${words[0]?.text ?? ''}\` set here does not reach the block \`${titleOf(holder)}\`, which has \`add_header\` lines of its own; repeat the line there.`,
    nginx: head,
  }));
}

/** Only a preflight needs them, or nothing does. */
const isOptional = (name: string): boolean =>
  /-(?:allow-methods|allow-headers|max-age|expose-headers)$/u.test(name);

const titleOf = ({ name, words }: NginxDirective): string =>
  [name, ...words.map(({ text }) => text)].join(' ');

function twice(answer: NginxAnswer): readonly Trap[] {
  const names = answer.headers.map(({ name }) => name.toLowerCase());
  return answer.headers
    .filter(({ name }, index) => /^access-control-/iu.test(name) && names.indexOf(name.toLowerCase()) < index)
    .map(({ name, span }) => ({
      id: 'header-doubled',
      severity: 'error',
      message: `\`${name}\` is sent twice; browsers join the two values and refuse them.`,
      nginx: span,
    }));
}

const withoutAlways = (answer: NginxAnswer): readonly Trap[] =>
  answer.headers
    .filter(({ name, always }) => !always && /^access-control-allow-(?:origin|credentials)$/iu.test(name))
    .map(({ name, span }) => ({
      id: 'always-missing',
      severity: 'warning',
      message: `Without \`always\` nginx leaves \`${name}\` out of error answers, so that a page cannot read why a request failed.`,
      nginx: span,
    }));

/** License Monitor adds its own headers while its options are on, unless they are hidden here. */
function doubled(config: Config, path: string, { agreed }: Found): readonly Trap[] {
  if (!effectivePolicy(config, path).enabled.value) return [];
  return agreed.flatMap(({ conversation: { real } }): readonly Trap[] => {
    const [header] = valuesOf(real, allowOrigin);
    const holder = real.blocks.findLast(({ block }) => hidden(block).length > 0);
    const names = hidden(holder?.block).map(({ words }) => words[0]?.text.toLowerCase());
    if (header === undefined || real.status !== undefined || names.includes(allowOrigin.toLowerCase()))
      return [];
    return [
      {
        id: 'header-doubled',
        severity: 'warning',
        message: `\`cors_enabled = true\` makes License Monitor send \`${allowOrigin}\`, too, and browsers refuse two of them. Add \`proxy_hide_header ${allowOrigin};\`, or switch \`cors_enabled\` off behind this proxy.`,
        nginx: header.span,
        config: policySpan(config, path, 'enabled'),
      },
    ];
  });
}

const hidden = (block: readonly NginxDirective[] | undefined): readonly NginxDirective[] =>
  (block ?? []).filter(({ name }) => name === 'proxy_hide_header');

const openExpressions = (maps: Found['maps']): readonly Trap[] =>
  [...maps.values()]
    .filter(({ words }) => words[0]?.text === '$http_origin')
    .flatMap(({ block }) => block ?? [])
    .flatMap((entry): readonly Trap[] => {
      const pattern = mapPattern(entry.name)?.pattern;
      if (pattern === undefined) return [];
      const open = !pattern.startsWith('^')
        ? 'does not begin with `^`'
        : !/(?:\$|\\z)$/u.test(pattern)
          ? 'does not end in `$`'
          : /(?<!\\)\.(?![*+?{])/u.test(pattern)
            ? 'has a `.` that stands for any character'
            : undefined;
      return open === undefined
        ? []
        : [
            {
              id: 'expression-open',
              severity: 'error',
              message: `The expression \`${pattern}\` ${open}, so that it lets origins in that only resemble the one that is meant.`,
              nginx: entry.head,
            },
          ];
    });

function wildcardCredentials(answer: NginxAnswer): readonly Trap[] {
  const [origin] = valuesOf(answer, allowOrigin);
  const [credentials] = valuesOf(answer, 'Access-Control-Allow-Credentials');
  if (origin?.value !== '*' || credentials === undefined) return [];
  return [
    {
      id: 'credentials-any-origin',
      severity: 'warning',
      message: 'Browsers refuse `*` for requests with credentials, whatever this line says.',
      nginx: credentials.span,
    },
  ];
}
