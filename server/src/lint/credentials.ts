import type { Config, CorsTable } from '../config/config';
import { credentialsInEffect } from '../config/effective/in-effect';

export interface Credentials {
  readonly allowed: boolean;
  /**
   * The note that a message adds in parentheses, with a leading space, if an override is assumed to inherit the
   * option; otherwise empty.
   */
  readonly assumption: string;
}

/** Whether `cors_credentials` is in effect in a table, and the note that says if this rests on an assumption. */
export function credentialsOf(config: Config, table: CorsTable): Credentials {
  const { value, inherited } = credentialsInEffect(config, table);
  return {
    allowed: value,
    assumption:
      value && inherited ? ' (assuming it is inherited: `cors_credentials` is set in `[api]` only)' : '',
  };
}
