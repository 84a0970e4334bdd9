import { masker, type Mask, type Replacement } from '../secrets/mask';
import { redactText } from '../secrets/redact-url';
import { visible } from '../text/visible';

/** Replaces a secret of the file in messages about it. */
export const sign = '…';

/** Shorter secrets would match everywhere; the patterns around them hide those instead, as in `https://a:b@host`. */
const shortest = 4;

/**
 * Writes messages about a file without these secrets of it; they quote the file in backticks only. Outside of them a
 * user name such as `user` is the word itself.
 */
export function maskOfMessages(found: Iterable<string>): Mask {
  const secrets = [...replacements(found)];
  const mask = masker(secrets, sign);
  const maskWords = masker(
    secrets.filter(([secret]) => !isProse(secret)),
    sign,
  );
  const written = (part: string, index: number): string => (index % 2 === 1 ? mask(part) : maskWords(part));
  return (text) => redactText(text.split('`').map(written).join('`'), sign);
}

const isProse = (secret: string): boolean =>
  secret.split(/[ ,]+/u).every((word) => /^[a-z]{0,10}$/iu.test(word));

/** Every message is searched for the secrets as they are written, and as messages show them. */
export function* replacements(secrets: Iterable<string>): Generator<Replacement> {
  for (const secret of secrets) {
    const ticked = visible(secret).replaceAll('`', "'");
    for (const form of new Set([secret, ticked])) if (form.length >= shortest) yield [form, sign];
  }
}
