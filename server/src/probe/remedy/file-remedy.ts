import type { Config } from '../../config/config';
import type { Decided, DecidedList } from '../../config/effective/in-effect';
import { effectivePolicy, type Policy } from '../../config/effective/policy';
import { parseUrl } from '../../cors/url/parse-url';
import { serializedOrigin } from '../../cors/url/origin';
import { isToken } from '../../cors/headers/token';
import type { Remedy } from '../../explain/console/message';
import { allowPage } from '../../explain/step/page-origin';
import type { StepFacts } from '../../explain/step/step-facts';
import { lineIndex } from '../../text/line-index';
import { enumerate, quoted } from '../../text/quoted';

const elsewhere =
  'So the running server uses another or an older version of it, or a proxy changes the response: restart the server, and compare its own response with the one through the proxy.';

interface File {
  readonly policy: Policy;
  /** Such as ` on line 4`; nothing where the default holds. */
  readonly line: (start: number) => string;
}

/** Says what to change in this file, and never what it already has. */
export const fileRemedy =
  (config: Config): Remedy =>
  (facts) => {
    const file: File = {
      policy: effectivePolicy(config, parseUrl(facts.url ?? '')?.pathname ?? '/'),
      line: (start) => `on line ${lineIndex(config.document.text).position(start).line + 1}`,
    };
    switch (facts.step) {
      case 'cors-check.2':
        return originRemedy(facts, file);
      case 'cors-check.4':
        return facts.variant === 'mismatch'
          ? originRemedy(facts, file)
          : facts.variant === 'wildcard'
            ? wildcardRemedy(facts, file)
            : facts.variant === 'unparsable'
              ? unparsableRemedy(facts, file)
              : undefined;
      case 'cors-check.8':
        return credentialsRemedy(file);
      case 'preflight.7.5-method':
        return facts.method === undefined
          ? undefined
          : listRemedy(
              'cors_methods',
              [facts.method.toUpperCase()],
              file.policy.methods,
              file,
              (a, b) => a === b,
            );
      case 'preflight.7.6-authorization':
      case 'preflight.7.7-header':
        return facts.names === undefined
          ? undefined
          : listRemedy(
              'cors_headers',
              facts.names,
              file.policy.headers,
              file,
              (a, b) => a.toLowerCase() === b.toLowerCase(),
            );
      case 'preflight.7.3-parse':
        return parseRemedy(facts, file);
      case 'cors-check.3':
      case 'request-forbidden-method':
      case 'network':
      case 'preflight.7-status':
      case 'cache':
      case 'response.expose':
        return undefined;
    }
  };

const where = ({ by }: Decided<unknown>, { line }: File): string =>
  by.kind === 'default' ? '' : ` ${line(by.span.start)}`;

/** What the file has of a switch: `cors_enabled = true` on line 3, or that it does not set it. */
const has = (option: string, decided: Decided<boolean>, file: File): string =>
  decided.by.kind === 'default'
    ? `The file does not set \`${option}\``
    : `The file has \`${option} = ${decided.value}\`${where(decided, file)}`;

const isClear = (...all: readonly Decided<unknown>[]): boolean =>
  all.every(({ by }) => by.kind !== 'unreadable');

function originRemedy({ origin }: StepFacts, file: File): string | undefined {
  const { enabled, anyOrigin, origins } = file.policy;
  const sent = origin === undefined ? undefined : serializedOrigin(origin);
  if (origin === undefined || !isClear(enabled, anyOrigin, origins)) return undefined;
  const switchOn = enabled.value ? [] : [`${has('cors_enabled', enabled, file)}: set it to true.`];
  // No list of origins lets such a page in.
  if (sent === undefined || sent === 'null') return [...switchOn, allowPage(origin)].join(' ');
  const entry = origins.items.find(({ value }) => value === sent);
  const allowed = anyOrigin.value
    ? has('cors_allow_any_origin', anyOrigin, file)
    : entry === undefined
      ? undefined
      : `The file lists ${quoted(sent)} ${file.line(entry.span.start)}`;
  if (allowed !== undefined)
    return [
      `${allowed}.`,
      ...(switchOn.length === 0 ? [`${has('cors_enabled', enabled, file)}.`, elsewhere] : switchOn),
    ].join(' ');
  const alike = origins.items.find(({ value }) => value !== sent && serializedOrigin(value) === sent);
  const change =
    alike === undefined
      ? allowPage(sent).replace('`cors_origins`', `\`cors_origins\`${where(origins, file)}`)
      : `Write ${quoted(sent)} in place of ${quoted(alike.value)} ${file.line(alike.span.start)}: browsers compare byte for byte.`;
  return [...switchOn, change].join(' ');
}

/** The header repeats a string of the file that is not an origin. */
function unparsableRemedy({ value }: StepFacts, file: File): string | undefined {
  const written = file.policy.origins.items.find((each) => each.value === value);
  if (written === undefined) return undefined;
  const sent = serializedOrigin(written.value);
  return sent !== undefined && sent !== 'null'
    ? `Write ${quoted(sent)} in place of ${quoted(written.value)} ${file.line(written.span.start)}: browsers compare byte for byte.`
    : `Correct ${quoted(written.value)} ${file.line(written.span.start)}: an origin is a scheme, \`://\`, a host and, where needed, a port.`;
}

function wildcardRemedy({ origin }: StepFacts, file: File): string | undefined {
  const { anyOrigin, origins } = file.policy;
  if (!isClear(anyOrigin, origins)) return undefined;
  const star = origins.items.find(({ value }) => value === '*');
  const without = 'Or send the request without credentials.';
  if (anyOrigin.value)
    return `${has('cors_allow_any_origin', anyOrigin, file)}: set it to false and list the origins. ${allowPage(origin)} ${without}`;
  if (star !== undefined)
    return `Remove \`*\` from \`cors_origins\` ${file.line(star.span.start)} and list the origins. ${allowPage(origin)} ${without}`;
  return `The file doesn’t let in every origin: it has neither \`cors_allow_any_origin = true\` nor \`*\`. ${elsewhere}`;
}

function credentialsRemedy(file: File): string | undefined {
  const { credentials } = file.policy;
  if (!isClear(credentials)) return undefined;
  const found = has('cors_credentials', credentials, file);
  return credentials.value
    ? `${found}. ${elsewhere}`
    : `${found}: set it to true if the page needs cookies, or send the request without credentials.`;
}

function listRemedy(
  option: string,
  names: readonly string[],
  list: DecidedList,
  file: File,
  equal: (one: string, other: string) => boolean,
): string | undefined {
  if (!isClear(list) || !list.complete) return undefined;
  const lacking = names.filter((name) => !list.value.some((value) => equal(value, name)));
  const place = list.by.kind === 'default' ? 'The default of' : 'The file lists';
  if (lacking.length === 0)
    return list.by.kind === 'default'
      ? `${place} \`${option}\`, which holds here, has ${enumerate(names)}. ${elsewhere}`
      : `${place} ${enumerate(names)} in \`${option}\`${where(list, file)}. ${elsewhere}`;
  const alike = list.items.find(({ value }) =>
    lacking.some((name) => value.toLowerCase() === name.toLowerCase()),
  );
  if (alike !== undefined)
    return `Write ${quoted(alike.value.toUpperCase())} in place of ${quoted(alike.value)} in \`${option}\` ${file.line(alike.span.start)}: methods are case-sensitive.`;
  const added = lacking.map((name) => `\`"${name}"\``).join(', ');
  return list.by.kind === 'default'
    ? `Set \`${option}\` to a list that has ${added} too: the file does not set it, and the default is ${enumerate(list.value)}.`
    : `Add ${added} to \`${option}\`${where(list, file)}, or change the page so it doesn’t need it.`;
}

function parseRemedy({ variant }: StepFacts, file: File): string | undefined {
  const { methods, headers } = file.policy;
  const lists = variant === 'methods' ? [methods] : variant === 'headers' ? [headers] : [methods, headers];
  if (!isClear(...lists) || !lists.every(({ complete }) => complete)) return undefined;
  const wrong = lists.flatMap(({ items }) => items).filter(({ value }) => !isToken(value));
  return wrong.length === 0
    ? `Every name in the file is valid. ${elsewhere}`
    : `Correct ${wrong.map(({ value, span }) => `${quoted(value)} ${file.line(span.start)}`).join(', ')}: write each name as a separate string, without commas, colons, spaces or quotes.`;
}
