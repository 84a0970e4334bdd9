import type { Config } from '../../config/config';
import type { ValueNode } from '../../toml/tree/nodes';

/** The origins of development servers on one's own machine, as in the documentation's sample. */
const developmentOrigins = ['http://localhost:3000', 'http://localhost:5173', 'http://127.0.0.1:3000'];

/** The origins that the file names elsewhere, those of development servers, and how one begins. */
export function originOffers(
  config: Config,
  edited: ValueNode | undefined,
): readonly { readonly value: string; readonly meaning: string }[] {
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
