import type { HeaderList } from '../../probe/exchange';
import { resolveReferences } from '../../probe/environment-reference';
import { type Io, UsageError } from '../command';

export interface HeaderArguments {
  readonly headers: HeaderList;
  /** Values that came from the environment. */
  readonly secrets: readonly string[];
}

/** Parses `--header 'Name: value'`. `${env:NAME}` in a value is replaced with the environment variable. */
export function headerArguments(flags: readonly string[], env: Io['env']): HeaderArguments {
  const secrets: string[] = [];
  const headers = flags.map((flag) => {
    const colon = flag.indexOf(':');
    if (colon < 1) throw new UsageError("`--header` takes 'Name: value', with a colon after the name.");
    const { text, missing, ...found } = resolveReferences(flag.slice(colon + 1).trim(), (name) => env[name]);
    const [name] = missing;
    if (name !== undefined) throw new UsageError(`The environment variable \`${name}\` is not set.`);
    secrets.push(...found.secrets);
    return [flag.slice(0, colon).trim(), text] as const;
  });
  return { headers, secrets };
}
