import type { Config } from '../../config/config';
import type { Policy } from '../../config/effective/policy';
import type { ProxyChoices } from './choices';

interface Values {
  readonly config: Config;
  readonly choices: ProxyChoices;
  readonly policies: readonly Policy[];
}

/** Stricter than URLs and HTTP: the remaining characters have no special meaning in any of the proxies. */
const originText = /^(?:null|\*|[A-Za-z][A-Za-z\d+.-]*:\/\/[A-Za-z\d._~:[\]-]+)$/u;
const nameText = /^[A-Za-z\d!&'*+.^_|~-]+$/u;
const pathText = /^(?:\/[A-Za-z\d._~:@+,=-]*)+$/u;
const serverText = /^[A-Za-z\d](?:[A-Za-z\d.-]*[A-Za-z\d])?$/u;

/**
 * Why a file can't be written for a proxy, as complete sentences: values with characters that are special in some
 * proxy, and paths that proxies rewrite before they compare.
 */
export function refusals({ config, choices, policies }: Values): readonly string[] {
  const enabled = policies.filter((policy) => policy.enabled.value);
  return [
    ...(config.document.problems.length > 0 ? [brokenFile] : []),
    ...unique(enabled.flatMap(({ origins }) => origins.value)).flatMap(refuse(originText, 'origin')),
    ...unique(enabled.flatMap(({ methods }) => methods.value)).flatMap(refuse(nameText, 'method')),
    ...unique(enabled.flatMap(({ headers }) => headers.value)).flatMap(refuse(nameText, 'header')),
    ...unique(choices.exposed).flatMap(refuse(nameText, 'exposed header')),
    ...unique(config.overrides.map(({ path = '' }) => path)).flatMap(refusePath),
    ...(choices.serverName === undefined ? [] : refuse(serverText, 'server name')(choices.serverName)),
  ];
}

const brokenFile =
  'The file is not valid TOML, so some of its rules may be missing. Fix it before generating proxy rules.';

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];

const refuse =
  (pattern: RegExp, what: string) =>
  (value: string): readonly string[] =>
    pattern.test(value)
      ? []
      : [
          `The ${what} ${shown(value)} has characters that cannot be written safely for every proxy. Correct or remove it.`,
        ];

function refusePath(path: string): readonly string[] {
  if (!pathText.test(path))
    return [
      `The path ${shown(path)} of an override is not a plain absolute path; proxies decode and clean paths before they compare them, and give some characters a meaning.`,
    ];
  if (/\/\/|\/\.{1,2}(?:\/|$)/u.test(path))
    return [
      `The path ${shown(path)} of an override has empty or dot segments, which browsers and proxies remove before they compare.`,
    ];
  return [];
}

/** In backticks, with everything except plain text escaped. */
const shown = (value: string): string =>
  `\`${JSON.stringify(value)
    .slice(1, -1)
    .replaceAll('`', "'")
    .replaceAll(/[^ -~]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)}\``;
