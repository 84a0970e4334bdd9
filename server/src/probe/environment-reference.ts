export interface Resolved {
  readonly text: string;
  /** The substituted values. They count as secrets, whatever the header's name. */
  readonly secrets: readonly string[];
  /** Names of variables that aren't set. */
  readonly missing: readonly string[];
}

/** Replaces `${env:NAME}` with environment variables, so no key needs to be in a settings file or shell history. */
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
