import { requestHeaders } from '../catalog/headers';
import { methods } from '../catalog/methods';
import type { OptionSpec } from '../catalog/spec';
import type { Config } from '../config/config';

/** A value worth writing, with what it means as Markdown. */
export interface Offer {
  readonly value: boolean | number | string;
  readonly meaning: string;
}

/** The origins of development servers on one's own machine, as in the documentation's sample. */
const developmentOrigins = ['http://localhost:3000', 'http://localhost:5173', 'http://127.0.0.1:3000'];

/** What an option may hold, before what its list holds already is left out. */
export function valueOffers(name: string, option: OptionSpec, config: Config): readonly Offer[] {
  if (option.presets !== undefined) return option.presets;
  if (name === 'cors_origins') return originOffers(config);
  if (name === 'cors_methods') {
    return Object.entries(methods).map(([value, { meaning }]) => ({ value, meaning }));
  }
  if (name === 'cors_headers') return requestHeaders.map(({ name: value, meaning }) => ({ value, meaning }));
  if (option.type === 'boolean') {
    return [true, false].map((value) => ({
      value,
      meaning: option.default === value ? 'The documented default.' : '',
    }));
  }
  if (option.values !== undefined) return option.values.map((value) => ({ value, meaning: option.summary }));
  return option.default === undefined
    ? []
    : [{ value: option.default as string | number, meaning: 'The documented default.' }];
}

function originOffers(config: Config): readonly Offer[] {
  const used = config.tables.flatMap(
    ({ cors_origins }) => cors_origins?.items.map(({ value }) => value) ?? [],
  );
  return [
    ...[...new Set(used)].map((value) => ({ value, meaning: 'Used elsewhere in this file.' })),
    ...developmentOrigins
      .filter((origin) => !used.includes(origin))
      .map((value) => ({
        value,
        meaning: 'A development server on one’s own machine. Leave it out of what runs in production.',
      })),
    { value: 'https://', meaning: 'Scheme and host of a page, without a final slash.' },
  ];
}
