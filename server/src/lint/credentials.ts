import type { Config, CorsTable } from '../config/config';
import { credentialsInEffect } from '../config/effective/in-effect';

export interface Credentials {
  readonly allowed: boolean;
  /** What a message adds in brackets, with a leading space, where an override is assumed to inherit the option; else empty. */
  readonly assumption: string;
}

/** Whether `cors_credentials` is in effect in a table, and the words for how far that is known. */
export function credentialsOf(config: Config, table: CorsTable): Credentials {
  const { value, inherited } = credentialsInEffect(config, table);
  return {
    allowed: value,
    assumption:
      value && inherited ? ' (assuming it is inherited: `cors_credentials` is set in `[api]` only)' : '',
  };
}
