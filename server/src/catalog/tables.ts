import type { OptionTableId } from './options';
import type { SourceId } from './sources';

export interface TableSpec {
  readonly id: OptionTableId | 'overrides' | 'rate-limit-endpoints';
  /** The header as written, with `<path>` for any path. */
  readonly header: string;
  /** The names from the root; `*` is any path. */
  readonly keys: readonly string[];
  readonly title: string;
  /** Complete sentences in Markdown. */
  readonly details: string;
  readonly source: SourceId;
  readonly undocumented?: readonly string[];
}

/** The tables of config.toml that the documentation names. */
export const tables: readonly TableSpec[] = [
  {
    id: 'api',
    header: '[api]',
    keys: ['api'],
    title: 'The API server',
    details: 'Where the API listens, which pages on other origins may read it (CORS), and its rate limits.',
    source: 'cors',
  },
  {
    id: 'overrides',
    header: '[api.cors_overrides]',
    keys: ['api', 'cors_overrides'],
    title: 'CORS rules for individual paths',
    details: 'Contains one table per path, such as `[api.cors_overrides."/api/admin"]`.',
    source: 'cors',
  },
  {
    id: 'override',
    header: '[api.cors_overrides."<path>"]',
    keys: ['api', 'cors_overrides', '*'],
    title: 'CORS rules for one path',
    details:
      'The documentation presents it as a way to set stricter rules for sensitive endpoints, and shows `cors_origins` and `cors_methods` in it. Quote the path.',
    source: 'cors',
    undocumented: [
      'Whether options that are missing here are inherited from `[api]`.',
      'Whether the path has to match exactly or as a prefix.',
      'Whether `cors_*` options other than the two shown are read here.',
    ],
  },
  {
    id: 'rate-limit',
    header: '[api.rate_limit]',
    keys: ['api', 'rate_limit'],
    title: 'Rate limiting',
    details: 'The rate limits as a table; the `rate_limit_*` options of `[api]` are the flat spelling.',
    source: 'rateLimiting',
    undocumented: ['What takes precedence when both spellings are used.'],
  },
  {
    id: 'rate-limit-endpoints',
    header: '[api.rate_limit.endpoints]',
    keys: ['api', 'rate_limit', 'endpoints'],
    title: 'Rate limits for individual paths',
    details: 'Contains one table per path, such as `[api.rate_limit.endpoints."/api/execute"]`.',
    source: 'rateLimiting',
  },
  {
    id: 'rate-limit-endpoint',
    header: '[api.rate_limit.endpoints."<path>"]',
    keys: ['api', 'rate_limit', 'endpoints', '*'],
    title: 'Rate limit for one path',
    details: 'The limit of one endpoint. Quote the path.',
    source: 'rateLimiting',
  },
  {
    id: 'command-mode',
    header: '[command_mode]',
    keys: ['command_mode'],
    title: 'Command mode',
    details: 'Which command runs, how often, and what reads its output. Unrelated to CORS.',
    source: 'operatingModes',
  },
];

/** The table at a path of names from the root; undefined if it isn't in the catalog. */
export const findTable = (names: readonly string[]): TableSpec | undefined =>
  tables.find(
    ({ keys }) =>
      keys.length === names.length && keys.every((key, index) => key === '*' || key === names[index]),
  );
