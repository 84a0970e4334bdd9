import fc from 'fast-check';

const some = (...items: readonly string[]) => fc.option(fc.subarray([...items]), { nil: undefined });

/** Files for a page at `origin`, which some of them allow. */
export const configurations = (origin: string): fc.Arbitrary<string> => {
  const origins = some(origin, `${origin}/`, 'null', '*', 'https://other.example');
  const methods = some('GET', 'POST', 'PUT', 'patch', 'PATCH', 'OPTIONS', '*');
  return fc
    .record({
      cors_enabled: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constantFrom(false, undefined)),
      cors_origins: fc.oneof({ weight: 2, arbitrary: fc.constant([origin]) }, origins),
      cors_methods: methods,
      cors_headers: some('Content-Type', 'X-API-Key', 'Authorization', '*'),
      cors_max_age: fc.constantFrom(undefined, 0, 600),
      cors_credentials: fc.constantFrom(undefined, true, false),
      cors_allow_any_origin: fc.constantFrom(undefined, undefined, false, true),
      override: fc.option(fc.record({ cors_origins: origins, cors_methods: methods }), { nil: undefined }),
    })
    .map(({ override, ...api }) =>
      [
        '[api]',
        ...lines(api),
        ...(override === undefined ? [] : ['[api.cors_overrides."/api/admin"]', ...lines(override)]),
        '',
      ].join('\n'),
    );
};

/** JSON's strings, lists, numbers and booleans are TOML's too. */
const lines = (table: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(table)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key} = ${JSON.stringify(value)}`);
