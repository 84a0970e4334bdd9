import fc from 'fast-check';

/** Strings that look like origins, right and wrong, and now and then alike. */
const anyOrigin = fc.oneof(
  fc.constantFrom(
    '*',
    'null',
    '',
    ' ',
    'file:///x',
    'localhost:3000',
    'https://*.example.com',
    'capacitor://localhost',
  ),
  fc
    .tuple(
      fc.constantFrom('', ' '),
      fc.constantFrom('https://', 'http://', 'HTTPS://', '//', '', 'wss://', 'https:/', 'https://https://'),
      fc.constantFrom('', 'me@', 'me:pw@', 'b.example@'),
      fc.constantFrom(
        'a.example',
        'A.example',
        'a.example.',
        'b\u00fccher.example',
        '127.1',
        '[::1]',
        '[0::1]',
        'localhost',
        'a..b',
        'codepen.io',
      ),
      fc.constantFrom('', ':443', ':80', ':08443', ':6000', ':', ':x'),
      fc.constantFrom('', '/', '/app', '?x', '#y', '//', '//b.example', ' ', ',https://b.example'),
    )
    .map((parts) => parts.join('')),
);

const anyQuote = fc.constantFrom<(value: string) => string>(
  (value) => JSON.stringify(value),
  (value) => (value.includes("'") ? JSON.stringify(value) : `'${value}'`),
  (value) => `"""${value}"""`,
);

const anyList = fc
  .tuple(
    fc.array(fc.tuple(anyOrigin, anyQuote, fc.constantFrom('', ' # why')), { maxLength: 4 }),
    fc.constantFrom('lines', 'line'),
  )
  .map(([items, layout]) =>
    layout === 'line'
      ? `[${items.map(([value, quote]) => quote(value)).join(', ')}]`
      : `[\n${items.map(([value, quote, comment]) => `  ${quote(value)},${comment}\n`).join('')}]`,
  );

const anyBoolean = fc.constantFrom('', 'true', 'false');
const option = (name: string, value: string): string => (value === '' ? '' : `${name} = ${value}\n`);

/** A whole `config.toml` that is valid TOML, with lists of origins in `[api]` and in an override. */
export const anyFile = fc
  .record({
    enabled: anyBoolean,
    any: anyBoolean,
    credentials: anyBoolean,
    origins: anyList,
    overrideCredentials: anyBoolean,
    overrideOrigins: anyList,
    lineEnd: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ enabled, any, credentials, origins, overrideCredentials, overrideOrigins, lineEnd }) =>
    [
      '[api]\n',
      option('cors_enabled', enabled),
      option('cors_allow_any_origin', any),
      option('cors_origins', origins),
      option('cors_credentials', credentials),
      '[api.cors_overrides."/api/admin"] # admin\n',
      option('cors_credentials', overrideCredentials),
      option('cors_origins', overrideOrigins),
    ]
      .join('')
      .replaceAll('\n', lineEnd),
  );
