import { headerSecrets } from '../secrets/header-secrets';
import { masker, type Mask } from '../secrets/mask';
import { encodedSecrets, unescaped } from '../secrets/encoded-url';
import { redactText, textSecrets, urlSecrets } from '../secrets/redact-url';
import type { KeyPart, KeyValueNode, TomlDocument, ValueNode } from '../toml/tree/nodes';
import { maskOfMessages, replacements, sign } from './message-mask';
import { isSecretPair } from './secret-value';

/**
 * Masks the secrets of a file in text about it: user names, passwords, queries and fragments in URLs, header
 * values, and the values of options such as `api_key`. If the file isn't valid TOML, a message may repeat any of
 * its text, so the whole text is searched.
 */
export function fileMask(document: TomlDocument): Mask {
  const mask = masker(replacements(fileSecrets(document)), sign);
  return (text) => redactText(mask(text), sign);
}

/** Like `fileMask`, for messages. */
export const messageMask = (document: TomlDocument): Mask => maskOfMessages(fileSecrets(document));

function* fileSecrets(document: TomlDocument): Generator<string> {
  const { text, statements, problems } = document;
  if (problems.length > 0) {
    yield* textSecrets(text);
    yield* headerSecrets(text, 'file');
    // After a stray quote or bracket, the parser may quote the text on either side of it.
    for (const word of text.split(/[\s"'[\]{}]+/u))
      for (const secret of urlSecretsIn(word)) yield* [secret, ...secret.split(/[\\/`:]+/u)];
  }
  for (const statement of statements) {
    if (statement.type === 'junk') continue;
    yield* keySecrets(statement.key.parts);
    if (statement.type === 'key-value') yield* pairSecrets(text, statement, false);
  }
}

function* keySecrets(parts: readonly KeyPart[]): Generator<string> {
  for (const { name } of parts) yield* urlSecretsIn(name);
}

function* pairSecrets(text: string, pair: KeyValueNode, isInSecret: boolean): Generator<string> {
  if (pair.value === undefined) return;
  const isSecret = isInSecret || isSecretPair(pair);
  const name = pair.key.parts.at(-1)?.name ?? '';
  yield* valueSecrets(text, pair.value, { isSecret, name });
}

interface Holder {
  readonly isSecret: boolean;
  /** The name of the option that holds the value, at any depth. */
  readonly name: string;
}

function* valueSecrets(text: string, value: ValueNode, holder: Holder): Generator<string> {
  if (value.type === 'array') {
    for (const item of value.items) yield* valueSecrets(text, item.value, holder);
  } else if (value.type === 'inline-table') {
    for (const entry of value.entries) {
      yield* keySecrets(entry.key.parts);
      yield* pairSecrets(text, entry, holder.isSecret);
    }
  } else if (value.type === 'string') {
    // Some reports show lines of the file, with escapes as written.
    for (const form of new Set([value.value, text.slice(value.content.start, value.content.end)])) {
      if (holder.isSecret) yield form;
      yield* urlSecretsIn(form);
      if (/header|method/iu.test(holder.name)) yield* headerSecrets(form, 'value');
    }
  } else if (holder.isSecret) yield text.slice(value.span.start, value.span.end);
}

/** The secrets in a value that is a URL or a list of URLs, as written and with its encoding undone. */
function* urlSecretsIn(value: string): Generator<string> {
  yield* plainUrlSecretsIn(value);
  for (const written of encodedSecrets(value)) yield written;
  const meant = unescaped(value);
  if (meant !== value) yield* plainUrlSecretsIn(meant);
}

/** An origin has no query or fragment, so either may contain a key. */
function* plainUrlSecretsIn(value: string): Generator<string> {
  if (!/[@?#=]/u.test(value)) return;
  for (const url of new Set([value, ...value.split(/[\s,;|]+/u)])) {
    for (const secret of urlSecrets(url)) yield* [secret, /:(.*)$/su.exec(secret)?.[1] ?? ''];
    const query = url.search(/[?#]/u);
    // What begins with `#` or `?` is a comment or a pattern, not the end of a URL.
    if (query > 0) yield* parameterValues(url.slice(query + 1));
  }
  yield* textSecrets(value);
}

const parameterValues = (query: string): readonly string[] =>
  query.split(/[&;#?]/u).map((parameter) => parameter.slice(parameter.indexOf('=') + 1));
