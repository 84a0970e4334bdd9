import { mapStrings } from './redact';
import { redactText, secretPlaceholder } from './redact-url';
import { isHarmlessHeader, isSecretHeader } from './secret-names';

/** `bob:password@host` without a scheme, but not a line of a stack trace such as `load:12@https://…`. */
const bareLogin =
  /(?<![\w/@.%-])[^\s:@/"'`‘’“”<>()[\]{},;|=]{1,64}:[^\s@"'`‘’“”<>/]{1,128}@(?=[\w[])(?![a-z][a-z\d+.-]{0,30}:\/\/)/giu;

/** A name with a value, as in code, headers, JSON and shells. After a slash it is a host with its port. */
const namedValue =
  /(?<![\w/.@-])([A-Za-z][\w-]{0,60})(\\?["'`’”]?\s{0,4}(?:[:=]|=>)\s{0,4}\\?["'`‘“]?)((?:ApiKey|Basic|Bearer|Digest|Negotiate)\s{1,4})?([^\s"'`‘’“”«»,;&<>)\]}\\]+)/gu;

const cookies = /(?<![\w/.@-])((?:set-)?cookie\s{0,4}:\s{0,4})([^\n"'`‘’“”)\]}]{1,4000})/giu;

/**
 * Words after the name of a scheme are prose, as in `Basic authentication`; a token has digits, punctuation or
 * length.
 */
const schemeValue =
  /\b((?:ApiKey|Basic|Bearer|Digest|Negotiate)\s{1,4})(?![A-Za-z-]{1,15}(?![\w.+/=~-]))([\w.+/=~-]{6,})/gu;

/** The user and password of curl, wget and HTTPie. */
const loginOption =
  /((?<![\w-])(?:-u|-U|--user|--proxy-user|--auth)[ =]{0,4}["'`‘“]?[^\s:"'`‘’“”]{1,64}:)(?!\/\/)([^\s"'`‘’“”]{1,200})/gu;

/** A name and a value with only a space between them. Prose after a name has no digits among its letters. */
const looseValue =
  /(?<![\w/.@-])([A-Za-z]\w{0,60}-[\w-]{1,60})( {1,4})(?=[A-Za-z_+/=~.-]{0,200}\d)(?=[\d_+/=~.-]{0,200}[A-Za-z])([\w.+/=~-]{3,})(?![\w:/])/gu;

const port = /^\d{1,5}$/u;

/** A switch or mode, as in `credentials: 'include'`. */
const noSecret = /^(?:true|false|null|undefined|include|omit|same-origin)[.:]?$/iu;

/**
 * Redacts secrets in text pasted from a console or log. They are recognized by URLs, logins, names of headers and
 * parameters, and authentication schemes. Linear in the length of the text.
 */
export const redactPaste = (text: string): string =>
  withoutNamed(
    redactText(text)
      .replace(bareLogin, `${secretPlaceholder}@`)
      .replace(cookies, (_, name: string) => `${name}${secretPlaceholder}`),
  )
    .replace(schemeValue, `$1${secretPlaceholder}`)
    .replace(loginOption, `$1${secretPlaceholder}`)
    .replace(looseValue, (whole, name: string, space: string) =>
      isSecretHeader(name) ? `${name}${space}${secretPlaceholder}` : whole,
    );

/** Text that looks like a value may be the next name, so only the value of a secret name is skipped. */
function withoutNamed(text: string): string {
  const find = new RegExp(namedValue);
  const parts: string[] = [];
  let kept = 0;
  for (let match = find.exec(text); match !== null; match = find.exec(text)) {
    const [whole, name = '', sign = '', , value = ''] = match;
    if (
      !isSecretHeader(name) ||
      isHarmlessHeader(name) ||
      noSecret.test(value) ||
      (sign === ':' && port.test(value))
    ) {
      find.lastIndex = match.index + name.length;
      continue;
    }
    const end = match.index + whole.length;
    parts.push(text.slice(kept, end - value.length), secretPlaceholder);
    kept = end;
  }
  return parts.join('') + text.slice(kept);
}

/** Redacts everything derived from pasted text, since decoding an escape can reveal a secret. */
export const redactPasted = <Data>(data: Data): Data => mapStrings(data, redactPaste) as Data;
