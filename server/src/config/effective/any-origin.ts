import {
  isSet,
  type BooleanOption,
  type Config,
  type CorsTable,
  type ListItem,
  type ListOption,
} from '../config';
import { credentialsInEffect } from './in-effect';

/** A place in the file that allows any origin, or may be meant to. */
export type AnyOriginPlace = { readonly table: CorsTable } & (
  | { readonly kind: 'switch'; readonly option: BooleanOption }
  | { readonly kind: 'wildcard'; readonly list: ListOption; readonly item: ListItem }
);

/** `cors_allow_any_origin = true` and each `"*"` in `cors_origins`, table by table. */
export function anyOriginPlaces(config: Config): readonly AnyOriginPlace[] {
  const places: AnyOriginPlace[] = [];
  for (const table of config.tables) {
    const { cors_allow_any_origin: option, cors_origins: list } = table;
    if (option?.value === true) places.push({ table, kind: 'switch', option });
    for (const item of list?.items ?? [])
      if (list !== undefined && item.value === '*') places.push({ table, kind: 'wildcard', list, item });
  }
  return places;
}

export interface MeetingCredentials {
  readonly option: BooleanOption;
  /** The table that sets the option. */
  readonly table: CorsTable;
  /** What an override must inherit for the two to meet; undefined if one table sets both. */
  readonly inherited: 'credentials' | 'any-origin' | undefined;
}

/**
 * Every `cors_credentials = true` that applies where any origin is allowed: in the same table, inherited from
 * `[api]`, or in an override that inherits the place. Inheritance is an assumption; the documentation doesn't say.
 */
export function credentialsMeeting(config: Config, place: AnyOriginPlace): readonly MeetingCredentials[] {
  const { by, inherited, value } = credentialsInEffect(config, place.table);
  const own = value && by.kind === 'option' ? by.table.cors_credentials : undefined;
  const replacedBy = place.kind === 'switch' ? 'cors_allow_any_origin' : 'cors_origins';
  const heirs =
    place.table.kind === 'api' ? config.overrides.filter((table) => !isSet(table, replacedBy)) : [];
  return [
    ...(own === undefined || by.kind !== 'option'
      ? []
      : [{ option: own, table: by.table, inherited: inherited ? ('credentials' as const) : undefined }]),
    ...heirs.flatMap((table) =>
      table.cors_credentials?.value === true
        ? [{ option: table.cors_credentials, table, inherited: 'any-origin' as const }]
        : [],
    ),
  ];
}
