import { requestHeaders } from '../../catalog/headers';
import { methods } from '../../catalog/methods';
import type { OptionSpec } from '../../catalog/spec';
import type { Config } from '../../config/config';
import { knownMethod } from '../../cors/method';
import type { ValueNode } from '../../toml/tree/nodes';

/** A value worth writing, with what it means as Markdown. */
export interface Offer {
  readonly value: boolean | number | string;
  readonly meaning: string;
}

export interface OfferContext {
  readonly name: string;
  readonly option: OptionSpec;
  readonly config: Config;
  /** The value that is being typed. */
  readonly edited: ValueNode | undefined;
  /** What else its list holds. */
  readonly listed: readonly string[];
}

/** The origins of development servers on one's own machine, as in the documentation's sample. */
const developmentOrigins = ['http://localhost:3000', 'http://localhost:5173', 'http://127.0.0.1:3000'];

/** What an option may hold here, without what its list holds already. */
export function valueOffers(context: OfferContext): readonly Offer[] {
  const identity = identities[context.name] ?? ((value: string) => value);
  const listed = new Set(context.listed.map(identity));
  return allOffers(context).filter(({ value }) => !listed.has(identity(String(value))));
}

/** Equal for two strings of which a list needs only one. */
const identities: Readonly<Record<string, (value: string) => string>> = {
  cors_methods: (value) => knownMethod(value) ?? value,
  cors_headers: (value) => value.toLowerCase(),
};

function allOffers({ name, option, config, edited }: OfferContext): readonly Offer[] {
  if (option.presets !== undefined) return option.presets;
  if (name === 'cors_origins') return originOffers(config, edited);
  if (name === 'cors_methods') {
    return Object.entries(methods)
      .filter(([, { browser }]) => browser !== 'forbidden')
      .map(([value, { meaning }]) => ({ value, meaning }));
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

function originOffers(config: Config, edited: ValueNode | undefined): readonly Offer[] {
  // What no browser sends would be a mistake here, too.
  const used = config.tables.flatMap(({ cors_origins }) =>
    (cors_origins?.judged ?? [])
      .filter(({ item, sendable }) => sendable && item.node !== edited)
      .map(({ item }) => item.value),
  );
  return [
    ...[...new Set(used)].map((value) => ({ value, meaning: 'Used elsewhere in this file.' })),
    ...developmentOrigins
      .filter((origin) => !used.includes(origin))
      .map((value) => ({
        value,
        meaning: 'A development server on your own machine. Leave it out in production.',
      })),
    { value: 'https://', meaning: 'Scheme and host of a page, without a trailing slash.' },
  ];
}
