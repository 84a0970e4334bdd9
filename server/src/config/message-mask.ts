import { masker, type Mask, type Replacement } from '../secrets/mask';
import { redactText } from '../secrets/redact-url';
import { visible } from '../text/visible';

/** Replaces a secret in messages about a file. */
export const sign = '…';

/** Shorter secrets would match everywhere. The patterns around them hide those, as in `https://a:b@host`. */
const shortest = 4;

/**
 * Masks these secrets in messages about a file. Messages quote the file in backticks only; outside of them, a word
 * such as `user` is not the user name.
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

/** The secrets as written and as messages quote them. */
export function* replacements(secrets: Iterable<string>): Generator<Replacement> {
  for (const secret of secrets) {
    const ticked = visible(secret).replaceAll('`', "'");
    for (const form of new Set([secret, ticked])) if (form.length >= shortest) yield [form, sign];
  }
}
