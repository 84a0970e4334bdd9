import type { Config } from '../../config/config';
import type { Prediction } from '../../config/predict';
import { effectivePolicy } from '../../config/policy';
import type { NginxAnswer } from './answer';
import type { ProxyDifference } from './difference';
import type { Span } from './parse';
import { allowOrigin, type Conversation, foreignOrigin, letsIn, valuesOf } from './conversation';

export interface Talk {
  readonly origin: string;
  readonly conversation: Conversation;
  readonly prediction: Prediction;
}

const isAllowed = ({ prediction }: Talk): boolean =>
  prediction.grant === 'listed' || prediction.grant === 'any';

/** Those that both files let in, whose other headers are worth comparing. */
export const agreedOrigins = (talks: readonly Talk[]): readonly Talk[] =>
  talks.filter((talk) => isAllowed(talk) && letsIn(talk.conversation.real, talk.origin));

/** Where the nginx file and config.toml disagree on who may do what on a path. */
export function findDifferences(
  config: Config,
  path: string,
  talks: readonly Talk[],
): readonly ProxyDifference[] {
  const uncovered = notCovered(path, talks);
  if (uncovered !== undefined) return [uncovered];
  const [first] = agreedOrigins(talks);
  return [
    ...originDifferences(config, path, talks),
    ...(first === undefined ? [] : headerDifferences(config, path, first)),
  ];
}

function notCovered(path: string, talks: readonly Talk[]): ProxyDifference | undefined {
  const wanted = talks.filter(isAllowed);
  const [first] = wanted;
  if (first === undefined) return undefined;
  const silent = wanted.every(({ conversation }) => valuesOf(conversation.real, allowOrigin).length === 0);
  if (!silent || (first.conversation.real.status ?? 200) >= 400) return undefined;
  const { real } = first.conversation;
  return {
    id: 'path-not-covered',
    severity: 'error',
    message: `\`${path}\` gets no CORS headers in this file, although config.toml allows \`${first.origin}\` there; browsers keep its answers from pages unless License Monitor sends the headers itself.`,
    nginx: real.place,
    config: grantSpan(first),
    paths: [path],
  };
}

function originDifferences(config: Config, path: string, talks: readonly Talk[]): readonly ProxyDifference[] {
  const foreign = talks.find(({ origin }) => origin === foreignOrigin);
  if (foreign !== undefined && !isAllowed(foreign) && letsIn(foreign.conversation.real, foreignOrigin)) {
    const [header] = valuesOf(foreign.conversation.real, allowOrigin);
    return [
      {
        id: 'any-origin-let-in',
        severity: 'error',
        message:
          header?.value === '*'
            ? 'The file lets every origin read the answers (`*`); config.toml lists origins.'
            : 'The file repeats whatever origin asks, so that every site may read the answers, with credentials too where they are allowed; config.toml lists origins.',
        nginx: header?.span ?? foreign.conversation.real.place,
        config: policySpan(config, path, 'origins'),
        paths: [path],
      },
    ];
  }
  return talks.flatMap((talk): readonly ProxyDifference[] => {
    const { origin, conversation } = talk;
    const reads = letsIn(conversation.real, origin);
    if (reads === isAllowed(talk)) return reads ? preflightDifference(path, talk) : [];
    return reads ? [letInDifference(config, path, talk)] : [refusedDifference(path, talk)];
  });
}

function letInDifference(config: Config, path: string, { origin, conversation }: Talk): ProxyDifference {
  const [header] = valuesOf(conversation.real, allowOrigin);
  return {
    id: 'origin-let-in',
    severity: 'error',
    message: `The file lets \`${origin}\` read the answers; config.toml does not list this origin.`,
    nginx: header?.from.at(-1) ?? conversation.real.place,
    config: policySpan(config, path, 'origins'),
    paths: [path],
  };
}

function refusedDifference(path: string, talk: Talk): ProxyDifference {
  const { origin, conversation } = talk;
  const [header, second] = valuesOf(conversation.real, allowOrigin);
  const found =
    header === undefined
      ? 'does not let it in'
      : second === undefined
        ? `answers \`${header.value}\` to it`
        : 'answers several origins at once';
  return {
    id: 'origin-refused',
    severity: 'error',
    message: `config.toml allows \`${origin}\`, but the file ${found}, so that browsers keep the answers from its pages.`,
    nginx: header?.span ?? conversation.real.place,
    config: grantSpan(talk),
    paths: [path],
  };
}

function preflightDifference(path: string, talk: Talk): readonly ProxyDifference[] {
  const { preflight } = talk.conversation;
  const { status } = preflight;
  // A preflight that is passed on is answered by License Monitor, under config.toml itself.
  if (status === undefined || (letsIn(preflight, talk.origin) && status >= 200 && status < 300)) return [];
  return [
    {
      id: 'preflight-fails',
      severity: 'error',
      message: `The file lets \`${talk.origin}\` read answers, but its preflight fails (${
        status >= 200 && status < 300 ? `no fitting \`${allowOrigin}\`` : `status ${status}`
      }), so that requests with \`X-API-Key\` or JSON are never sent.`,
      nginx: preflight.place,
      config: grantSpan(talk),
      paths: [path],
    },
  ];
}

const compared = [
  ['methods-differ', 'Access-Control-Allow-Methods', 'methods'],
  ['headers-differ', 'Access-Control-Allow-Headers', 'headers'],
  ['max-age-differs', 'Access-Control-Max-Age', 'maxAge'],
  ['credentials-differ', 'Access-Control-Allow-Credentials', 'credentials'],
] as const;

function headerDifferences(config: Config, path: string, talk: Talk): readonly ProxyDifference[] {
  const { preflight } = talk.conversation;
  if (!letsIn(preflight, talk.origin)) return [];
  return compared.flatMap(([id, name, key]): readonly ProxyDifference[] => {
    const wanted = talk.prediction.preflight.headers.find((header) => header.name === name)?.value;
    const found = valuesOf(preflight, name);
    const value = found.length === 0 ? undefined : found.map((header) => header.value).join(', ');
    if (same(name, wanted, value) || (preflight.status === undefined && value === undefined)) return [];
    return [
      {
        id,
        severity: id === 'max-age-differs' ? 'information' : 'warning',
        message: `The file answers ${shown(name, value)}; config.toml says ${shown(name, wanted)}.`,
        nginx: found[0]?.from.at(-1) ?? preflight.place,
        config: policySpan(config, path, key),
        paths: [path],
      },
    ];
  });
}

const shown = (name: string, value: string | undefined): string =>
  value === undefined ? `no \`${name}\`` : `\`${name}: ${value}\``;

function same(name: string, wanted: string | undefined, found: string | undefined): boolean {
  if (wanted === undefined || found === undefined) return wanted === found;
  const list = (value: string): string => {
    const cased = name.endsWith('-Headers') ? value.toLowerCase() : value;
    return [...new Set(cased.split(/[\s,]+/u).filter((item) => item !== ''))].sort().join(',');
  };
  return list(wanted) === list(found);
}

/** The element of the list that allows the origin, or the switch that allows any. */
function grantSpan({ prediction }: Talk): Span | undefined {
  const by = prediction.response.headers.find(({ name }) => name === allowOrigin)?.by;
  return by === undefined || by.kind === 'default' ? undefined : by.span;
}

export function policySpan(
  config: Config,
  path: string,
  key: 'enabled' | 'origins' | 'methods' | 'headers' | 'maxAge' | 'credentials',
): Span | undefined {
  const { by } = effectivePolicy(config, path)[key];
  return by.kind === 'default' ? undefined : by.span;
}

export const statusOf = ({ status }: NginxAnswer): number => status ?? 200;
