import { headerSecrets } from '../secrets/header-secrets';
import { masker, type Mask } from '../secrets/mask';
import { encodedSecrets, unescaped } from '../secrets/encoded-url';
import { redactText, textSecrets, urlSecrets } from '../secrets/redact-url';
import type { KeyPart, KeyValueNode, TomlDocument, ValueNode } from '../toml/tree/nodes';
import { maskOfMessages, replacements, sign } from './message-mask';
import { isSecretPair } from './secret-value';

/**
 * Writes what is said about a file without the secrets in it: user names and passwords, queries and fragments of URLs,
 * values of headers, and what options such as `api_key` hold. Where the file is not valid TOML, any of its text may be
 * repeated, so the whole text is searched.
 */
export function fileMask(document: TomlDocument): Mask {
  const mask = masker(replacements(fileSecrets(document)), sign);
  return (text) => redactText(mask(text), sign);
}

/** As `fileMask`, for the words of a message. */
export const messageMask = (document: TomlDocument): Mask => maskOfMessages(fileSecrets(document));

function* fileSecrets(document: TomlDocument): Generator<string> {
  const { text, statements, problems } = document;
  if (problems.length > 0) {
    yield* textSecrets(text);
    yield* headerSecrets(text, 'file');
    // A reader that meets a stray quote or bracket may show the text on one side of it.
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
  /** Of the option that holds the value, at any depth. */
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
    // Some reports show the lines of the file, where escapes are as they are written.
    for (const form of new Set([value.value, text.slice(value.content.start, value.content.end)])) {
      if (holder.isSecret) yield form;
      yield* urlSecretsIn(form);
      if (/header|method/iu.test(holder.name)) yield* headerSecrets(form, 'value');
    }
  } else if (holder.isSecret) yield text.slice(value.span.start, value.span.end);
}

/** The secrets of a value that is one URL or a list of them: as it is written, and as an encoded one means it. */
function* urlSecretsIn(value: string): Generator<string> {
  yield* plainUrlSecretsIn(value);
  for (const written of encodedSecrets(value)) yield written;
  const meant = unescaped(value);
  if (meant !== value) yield* plainUrlSecretsIn(meant);
}

/** An origin has neither query nor fragment, so either may be a key. */
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
