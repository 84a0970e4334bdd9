export interface Resolved {
  readonly text: string;
  /** The values that were put in: secrets, whatever the header is called. */
  readonly secrets: readonly string[];
  /** Names of variables that are not set. */
  readonly missing: readonly string[];
}

/** Puts environment variables in place of `${env:NAME}`, so no key ends up in a settings file or shell history. */
export function resolveReferences(text: string, read: (name: string) => string | undefined): Resolved {
  const secrets: string[] = [];
  const missing: string[] = [];
  const resolved = text.replace(/\$\{env:([^}]+)\}/gu, (reference, name: string) => {
    const value = read(name);
    if (value === undefined || value === '') {
      missing.push(name);
      return reference;
    }
    secrets.push(value);
    return value;
  });
  return { text: resolved, secrets, missing };
}
