import { masker, type Mask } from '../../secrets/mask';
import { redactText, urlSecrets, secretPlaceholder } from '../../secrets/redact-url';
import { secretsOf } from '../../secrets/redact';

/** Masks the secrets in the arguments, in URLs and header values, for messages about wrong usage. */
export function argumentMask(argv: readonly string[]): Mask {
  const secrets = argv.flatMap((argument, at) => [
    ...urlSecrets(argument),
    ...headerSecrets(argv[at - 1] === '--header' ? argument : /^--header=(.*)$/su.exec(argument)?.[1]),
  ]);
  const mask = masker(
    secrets.map((secret) => [secret, secretPlaceholder] as const),
    secretPlaceholder,
  );
  return (text) => redactText(mask(text));
}

function headerSecrets(header: string | undefined): readonly string[] {
  const [, name, value = ''] = /^([^:]*):\s*(.*)$/su.exec(header ?? '') ?? [];
  return name === undefined ? [] : secretsOf('', [[name, value]]);
}
