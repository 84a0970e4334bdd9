import { isHarmlessHeader, isSecretHeader } from './secret-names';

const inValue = /([A-Za-z][\w-]{0,60})["'“”’]?[ \t]{0,8}[:=]([^\n]*)/gu;
/** In the text of a whole file, a value ends with its element, and what follows `=` is a TOML value. */
const inFile = /([A-Za-z][\w-]{0,60})["'“”’]?[ \t]{0,8}:([^\n,\]}"'#]*)/gu;
const afterScheme = /\b(?:ApiKey|Basic|Bearer|Digest|Negotiate)[\s:=]+([^\s"'`,;|\]]+)/giu;
const loose = /(?:^|[\s"'`,;|[])([A-Za-z][\w-]{0,60})[ \t]+([^\s"'`,;|\]]+)/gu;

/**
 * Values next to header names in a text where only names belong: `X-API-Key: abc`, `Authorization Bearer abc`,
 * `X-Token=abc`. Yields each value whole and word by word, because messages also show parts.
 */
export function* headerSecrets(text: string, extent: 'value' | 'file'): Generator<string> {
  for (const [, token = ''] of text.matchAll(afterScheme)) yield token;
  for (const line of text.split('\n')) yield* lineSecrets(line, extent === 'file' ? inFile : inValue);
}

function* lineSecrets(line: string, named: RegExp): Generator<string> {
  for (const [, name = '', rest = ''] of line.matchAll(named)) {
    if (!name.includes('-') && !isSecretHeader(name)) continue;
    if (isHarmlessHeader(name)) continue;
    const value = rest.trim().replace(/^["'“”‘’]/u, '');
    if (isFlag.test(value)) continue;
    yield* [value, ...words(value)];
  }
  for (const [, name = '', word = ''] of line.matchAll(loose))
    if (isSecretHeader(name) && !isNameLike(word)) yield word;
}

/** `cors_credentials: true` holds nothing secret, and masked it would hide the word everywhere. */
const isFlag = /^(?:true|false|yes|no|on|off),?$/iu;

const words = (value: string): readonly string[] =>
  value.split(/[\s,;|"'`\]]+/u).filter((word) => !schemes.test(word) && !isNameOfHeader(word));

const schemes = /^(?:ApiKey|Basic|Bearer|Digest|Negotiate)$/iu;

const isNameOfHeader = (word: string): boolean =>
  isHarmlessHeader(word) || (isSecretHeader(word) && isNameLike(word));

/** Words and hyphens: the next name in a list rather than a value. */
const isNameLike = (word: string): boolean => /^[A-Za-z]+(?:-[A-Za-z]+)*:?$/u.test(word);
