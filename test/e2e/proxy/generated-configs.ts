import fc from 'fast-check';

const origin = fc.constantFrom(
  'https://dashboard.example.com',
  'https://admin.example.com',
  'https://a-b.c_d.example:8443',
  'http://localhost:3000',
  'http://[::1]:5173',
  'https://xn--mnchen-3ya.example',
  'capacitor://localhost',
  'null',
);
const method = fc.constantFrom('GET', 'POST', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'PURGE');
const header = fc.constantFrom('X-API-Key', 'Content-Type', 'Authorization', "X-Odd!#&'*+.^_|~", 'x-lower');
const few = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> => fc.uniqueArray(one, { maxLength: 4 });

const options = fc.record(
  {
    cors_origins: few(origin),
    cors_methods: fc.oneof(few(method), fc.constant(['*'])),
    cors_headers: fc.oneof(few(header), fc.constant(['*'])),
    cors_max_age: fc.constantFrom(0, 60, 86400),
    cors_credentials: fc.boolean(),
    cors_allow_any_origin: fc.constant(false),
  },
  { requiredKeys: [] },
);
const path = fc.constantFrom('/api/admin', '/api/admin/users', '/api/a.b+c', '/stream', '/ws/logs/', '/');

const toml = (values: object): string =>
  Object.entries(values)
    .map(([key, value]) => `${key} = ${JSON.stringify(value)}\n`)
    .join('');

/** config.toml files of many shapes; the header with odd characters is one that HTTP allows. */
export const configTexts: fc.Arbitrary<string> = fc
  .record({
    enabled: fc.constantFrom(true, true, true, false),
    any: fc.constantFrom(false, false, false, true),
    api: options,
    overrides: fc.dictionary(path, options, { maxKeys: 3 }),
  })
  .map(
    ({ enabled, any, api, overrides }) =>
      `[api]\n${toml({ ...api, cors_enabled: enabled, cors_allow_any_origin: any })}` +
      Object.entries(overrides)
        .map(([name, values]) => `\n[api.cors_overrides."${name}"]\n${toml(values)}`)
        .join(''),
  );
