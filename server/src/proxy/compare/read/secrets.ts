import { headerSecrets } from '../../../secrets/header-secrets';
import { textSecrets, urlSecrets } from '../../../secrets/redact-url';
import { isHarmlessHeader, isSecretHeader, isSecretParameter } from '../../../secrets/secret-names';
import { type NginxDirective, parseNginx } from './parse';

/**
 * The keys, passwords and cookies in these nginx files: values of headers, variables and map entries that are named
 * for them or used in such a header, and secrets in URLs. If nginx can't read a file, every word after such a name
 * on its line counts, since messages may show any of them. Linear in the text, apart from the number of maps.
 */
export function* nginxSecrets(texts: readonly string[]): Generator<string> {
  const files = texts.map((text) => parseNginx(text));
  const all = files.flatMap(({ directives }) => [...everyOne(directives)]);
  const names = secretVariables(all);
  for (const one of all) yield* directiveSecrets(one, names);
  for (const [index, { problems }] of files.entries())
    if (problems.length > 0) yield* looseSecrets(texts[index] ?? '');
}

function* everyOne(directives: readonly NginxDirective[]): Generator<NginxDirective> {
  for (const one of directives) {
    yield one;
    yield* everyOne(one.block ?? []);
  }
}

const textsOf = ({ words }: NginxDirective): readonly string[] => words.map(({ text }) => text);

const variablesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\$\{?(\w+)/gu)].map(([, name = '']) => name.toLowerCase());

const isSecretVariable = (name: string): boolean =>
  isSecretParameter(name.replace(/^\$?\{?(?:https?_|arg_|upstream_http_|sent_http_)?/u, '').replace('}', ''));

const setsHeader =
  /^(?:proxy_set_header|grpc_set_header|add_header|add_trailer|fastcgi_param|uwsgi_param|scgi_param)$/u;

/** Headers in which proxies describe the connection. */
const ofProxies = /^(?:(?:x-)?forwarded|x-(?:real|original|scheme|proto|client-ip|host)|via$)/iu;

/** A value of letters and digits like a key, and not an address. */
const isTokenLike = (text: string): boolean =>
  /^[\w+/=~-]{8,}$/u.test(text) && /\d/u.test(text) && /[a-z]/iu.test(text);

/**
 * Whether the value of a header that nginx sets is a secret: by its name or, if it is sent to the API, by its form.
 */
function isSecretLine({ name }: NginxDirective, [header = '', value = '']: readonly string[]): boolean {
  if (!setsHeader.test(name)) return false;
  if (isSecretHeader(header.replace(/^HTTP_/u, ''))) return true;
  const isGuess = /set_header$/u.test(name) && !isHarmlessHeader(header) && !ofProxies.test(header);
  return isGuess && isTokenLike(value);
}

/** Names of variables that are secrets or are part of one. */
function secretVariables(all: readonly NginxDirective[]): ReadonlySet<string> {
  const found = new Set<string>();
  const isSecret = (name: string): boolean => found.has(name) || isSecretVariable(name);
  for (const one of all) {
    const texts = textsOf(one);
    if (isSecretLine(one, texts)) for (const name of variablesIn(texts[1] ?? '')) found.add(name);
  }
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const { name, words, block = [] } of all) {
      const [first = '', second = ''] = words.map(({ text }) => text);
      const target = (name === 'set' ? first : second).replace(/^\$/u, '').toLowerCase();
      if (!/^(?:set|map|geo)$/u.test(name) || !isSecret(target)) continue;
      const values = name === 'set' ? [second] : block.flatMap(textsOf);
      for (const variable of values.flatMap(variablesIn)) found.add(variable);
    }
  }
  return found;
}

function* directiveSecrets(directive: NginxDirective, names: ReadonlySet<string>): Generator<string> {
  const { name, block = [] } = directive;
  const texts = textsOf(directive);
  const isSecret = (text: string): boolean =>
    /^\$\{?\w+\}?$/u.test(text) &&
    (isSecretVariable(text) || variablesIn(text).some((one) => names.has(one)));
  for (const text of [name, ...texts]) yield* textSecretsIn(text);
  // If nginx rejects the words that follow, its message names them.
  if (isSecretLine(directive, texts))
    for (const text of texts.slice(1)) if (text !== 'always') yield* valueSecrets(text);
  if (/^secure_link_(?:md5|secret)$/u.test(name)) for (const text of texts) yield* valueSecrets(text);
  if (name === 'set' && isSecret(texts[0] ?? '')) yield* valueSecrets(texts[1] ?? '');
  if (name === 'if') yield* conditionSecrets(texts);
  if (!/^(?:map|geo|split_clients)$/u.test(name)) return;
  const target = texts.at(-1) ?? '';
  const source = texts.length > 1 ? (texts[0] ?? '') : '';
  const keys = variablesIn(source).some(isSecretVariable);
  for (const entry of block) {
    if (keys && entry.name !== 'default') yield* valueSecrets(entry.name.replace(/^~\*?\^?/u, ''));
    if (isSecret(target)) for (const text of textsOf(entry)) yield* valueSecrets(text);
  }
}

/** `($http_x_api_key != "abc")`: the text that a secret is compared with. */
function* conditionSecrets(texts: readonly string[]): Generator<string> {
  const words = texts
    .join(' ')
    .replace(/^\(|\)$/gu, '')
    .split(/\s+/u);
  if (!words.some((word) => word.startsWith('$') && isSecretVariable(word))) return;
  for (const word of words) if (!/^[!=~*]*$/u.test(word)) yield* valueSecrets(word.replace(/^\^|\$$/gu, ''));
}

const schemes = /^(?:ApiKey|Basic|Bearer|Digest|Negotiate|Token)$/iu;

/** A value as written, its words, and the texts between its variables, without schemes and variables. */
function* valueSecrets(value: string): Generator<string> {
  if (!value.includes('$') && !/\s/u.test(value)) yield value;
  for (const part of value.split(/\$\{\w+\}|\$\w+/u))
    for (const word of part.split(/[\s;,"']+/u)) {
      if (schemes.test(word)) continue;
      yield word;
      // A cookie is a name and a value.
      yield word.slice(word.indexOf('=') + 1);
    }
}

const named = /([A-Za-z][\w-]{0,60})=([^&;\s"'<>]+)/gu;

/** Text that is recognizable as a secret by itself. */
function* textSecretsIn(text: string): Generator<string> {
  // In an expression, `?` and `#` start no query.
  yield* /^[a-z]+:\/\//iu.test(text) ? urlSecrets(text) : textSecrets(text);
  yield* headerSecrets(text, 'value');
  for (const [, name = '', value = ''] of text.matchAll(named)) if (isSecretParameter(name)) yield value;
}

function* looseSecrets(text: string): Generator<string> {
  for (const line of text.split('\n')) {
    yield* textSecretsIn(line);
    let isAfterName = false;
    for (const word of line.split(/[\s"';{}()]+/u)) {
      if (isAfterName && !/^[!=~*]*$|^always$/u.test(word) && !schemes.test(word) && !word.startsWith('$'))
        yield* valueSecrets(word);
      isAfterName ||= !/^auth_|_hide_header$/u.test(word) && isSecretVariable(word.replace(/[:,]$/u, ''));
    }
  }
}
