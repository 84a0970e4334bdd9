import { requestHeaders } from '../../catalog/headers';
import { methods } from '../../catalog/methods';
import { isCorsOption, type CorsOptionKey } from '../../catalog/options';
import type { OptionSpec, Preset } from '../../catalog/spec';
import type { Config } from '../../config/config';
import { knownMethod } from '../../cors/method';
import type { ValueNode } from '../../toml/tree/nodes';

export interface OfferContext {
  readonly name: string;
  readonly option: OptionSpec;
  readonly config: Config;
  /** The value that is being typed. */
  readonly edited: ValueNode | undefined;
  /** What else its list contains. */
  readonly listed: readonly string[];
}

/** What an option may contain here, except what its list contains already. */
export function valueOffers(context: OfferContext): readonly Preset[] {
  const { name } = context;
  const { offers, identity } = isCorsOption(name) ? corsOffers[name] : fromCatalogue;
  const listed = new Set(context.listed.map(identity));
  return offers(context).filter(({ value }) => !listed.has(identity(String(value))));
}

interface Offers {
  readonly offers: (context: OfferContext) => readonly Preset[];
  /** Equal for two strings of which a list needs only one. */
  readonly identity: (value: string) => string;
}

const same = (value: string): string => value;
const fromCatalogue: Offers = { offers: catalogueOffers, identity: same };

const corsOffers: { readonly [Key in CorsOptionKey]: Offers } = {
  cors_enabled: fromCatalogue,
  cors_origins: { offers: originOffers, identity: same },
  cors_methods: { offers: methodOffers, identity: (value) => knownMethod(value) ?? value },
  cors_headers: {
    offers: () => requestHeaders.map(({ name: value, meaning }) => ({ value, meaning })),
    identity: (value) => value.toLowerCase(),
  },
  cors_max_age: fromCatalogue,
  cors_credentials: fromCatalogue,
  cors_allow_any_origin: fromCatalogue,
};

/** The presets, the two booleans, the only documented values, or the default. */
function catalogueOffers({ option }: OfferContext): readonly Preset[] {
  if (option.presets !== undefined) return option.presets;
  if (option.type === 'boolean')
    return [true, false].map((value) => ({
      value,
      meaning: option.default === value ? 'The documented default.' : '',
    }));
  if (option.values !== undefined) return option.values.map((value) => ({ value, meaning: option.summary }));
  return option.default === undefined
    ? []
    : [{ value: option.default as string | number, meaning: 'The documented default.' }];
}

/** The origins of development servers on one's own machine, as in the documentation's sample. */
const developmentOrigins = ['http://localhost:3000', 'http://localhost:5173', 'http://127.0.0.1:3000'];

/** The origins that the file names elsewhere, those of development servers, and how one begins. */
function originOffers({ config, edited }: OfferContext): readonly Preset[] {
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

function methodOffers(): readonly Preset[] {
  return Object.entries(methods)
    .filter(([, { browser }]) => browser !== 'forbidden')
    .map(([value, { meaning }]) => ({ value, meaning }));
}
