import type { OptionTableId } from '../../server/src/catalog/options';
import { optionsOf } from '../../server/src/catalog/options';
import type { OptionSpec } from '../../server/src/catalog/spec';
import { tables } from '../../server/src/catalog/tables';

type Schema = Readonly<Record<string, unknown>>;

const valueSchemas = {
  boolean: { type: 'boolean' },
  integer: { type: 'integer' },
  string: { type: 'string' },
  strings: { type: 'array', items: { type: 'string' } },
  'string-table': { type: 'object', additionalProperties: { type: 'string' } },
} as const satisfies Record<OptionSpec['type'], Schema>;

/** The maximum is left out on purpose: a larger number is legal, only without effect, and a rule says so. */
function optionSchema(option: OptionSpec): Schema {
  const { details, undocumented = [] } = option;
  const open = undocumented.length === 0 ? [] : [`Not documented: ${undocumented.join(' ')}`];
  return {
    ...valueSchemas[option.type],
    description: [`${option.summary}.`, ...(details === undefined ? [] : [details]), ...open].join(' '),
    ...(option.default === undefined ? {} : { default: option.default }),
    ...(option.minimum === undefined ? {} : { minimum: option.minimum }),
    // An example proves that a value exists, and not that there is no other.
    ...(option.values === undefined
      ? {}
      : option.confidence === 'documented'
        ? { enum: option.values }
        : { examples: option.values }),
  };
}

function describe(id: string): string {
  const table = tables.find((other) => other.id === id);
  return table === undefined ? '' : `${table.title}. ${table.details}`;
}

/** Open on purpose, in so many words: the public documentation is incomplete, and Tombi is strict by default. */
function tableSchema(id: OptionTableId, more: Readonly<Record<string, Schema>> = {}): Schema {
  const options = Object.entries(optionsOf(id)).map(([name, option]) => [name, optionSchema(option)]);
  return {
    type: 'object',
    description: describe(id),
    properties: { ...(Object.fromEntries(options) as Record<string, Schema>), ...more },
    additionalProperties: true,
  };
}

const perPath = (id: string, each: OptionTableId): Schema => ({
  type: 'object',
  description: describe(id),
  additionalProperties: tableSchema(each),
});

/** The JSON Schema of config.toml, for any TOML tool that reads a `#:schema` line. */
export const configSchema = (): Schema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'License Monitor config.toml',
  description: 'The options that the public documentation of License Monitor names; others may exist.',
  type: 'object',
  properties: {
    api: tableSchema('api', {
      cors_overrides: perPath('overrides', 'override'),
      rate_limit: tableSchema('rate-limit', {
        endpoints: perPath('rate-limit-endpoints', 'rate-limit-endpoint'),
      }),
    }),
    command_mode: tableSchema('command-mode'),
  },
  additionalProperties: true,
});
