import fc from 'fast-check';

/** The lines of an nginx file. `§` stands for a number of the file's own, UPSTREAM for the address of the API. */
export type Lines = readonly string[];

export const dashboard = 'https://dashboard.example.com';
export const of = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
export const none: fc.Arbitrary<Lines> = fc.constant([]);
export const line = (arbitrary: fc.Arbitrary<string>): fc.Arbitrary<Lines> => arbitrary.map((text) => [text]);
export const joined = (parts: readonly fc.Arbitrary<Lines>[]): fc.Arbitrary<Lines> =>
  fc.tuple(...parts).map((all) => all.flat());
export const sometimes = (lines: fc.Arbitrary<Lines>, of_ = 3): fc.Arbitrary<Lines> =>
  fc.oneof({ weight: of_ - 1, arbitrary: none }, { weight: 1, arbitrary: lines });
export const several = (lines: fc.Arbitrary<Lines>, maxLength: number): fc.Arbitrary<Lines> =>
  fc.array(lines, { maxLength }).map((all) => all.flat());
export const block = (head: string, lines: Lines): Lines => [
  `${head} {`,
  ...lines.map((inner) => `  ${inner}`),
  '}',
];

export const expression = of(
  ...['^https://(dashboard|admin)\\.example\\.com$', '^https?://dashboard\\.example\\.com$', 'example\\.com'],
  ...[
    '^https://.+\\.example\\.com$',
    '^https://dashboard.example.com',
    '^(?<site§>https)://admin',
    'NULL|ADMIN',
    '^$',
  ],
);
const originValue = of(
  ...[
    '*',
    '$http_origin',
    '"$http_origin"',
    dashboard,
    '$cors§',
    '$cors§',
    '"${cors§}"',
    '$allowed§',
    '$allowed§',
    '""',
  ],
  ...['$upstream_http_access_control_allow_origin', '$http_x_none', '"https://$host"', '$both§', "'$cors§'"],
);
const always = of('', ' always', ' always');

export const addHeader = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(originValue, always)
      .map(([value, end]) => `add_header Access-Control-Allow-Origin ${value}${end};`),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        of(
          ...[
            'Access-Control-Allow-Credentials true',
            'access-control-allow-methods "GET, POST, OPTIONS"',
            'Vary Origin',
          ],
          ...[
            'Access-Control-Allow-Methods $request_method',
            'Access-Control-Max-Age 600',
            'X-Other a',
            'Vary "$both§"',
          ],
          ...[
            'Access-Control-Allow-Headers $http_access_control_request_headers',
            'Access-Control-Expose-Headers $site§',
          ],
          ...[
            'Access-Control-Allow-Headers "X-API-Key, Content-Type"',
            'X-More b',
            'Access-Control-Max-Age $opt§',
          ],
        ),
        always,
      )
      .map(([value, end]) => `add_header ${value}${end};`),
  },
);

export const more = of(
  ...[
    'more_set_headers "Access-Control-Allow-Origin: $cors§";',
    'more_clear_headers Access-Control-Allow-Origin;',
  ],
  ...[
    'more_set_headers -s 404 "Access-Control-Allow-Origin: *";',
    "more_set_headers 'Vary: Origin' 'X-Other: b';",
  ],
  ...['more_clear_headers "Access-Control-*";', 'more_set_headers "Access-Control-Allow-Credentials:";'],
);

export const passing = of(
  ...['proxy_hide_header Access-Control-Allow-Origin;', 'proxy_hide_header Vary;', 'proxy_method GET;'],
  ...[
    'proxy_pass_header Access-Control-Allow-Origin;',
    'proxy_set_header Origin "";',
    'proxy_set_header Host $host;',
  ],
  ...['proxy_hide_header access-control-allow-credentials;', `proxy_set_header Origin ${dashboard};`],
  ...['proxy_intercept_errors on;', 'proxy_pass_request_headers on;'],
);

export const access = of<Lines>(
  ...[
    ['deny all;'],
    ['allow 127.0.0.1;', 'deny all;'],
    ['deny 10.0.0.0/8;', 'allow all;'],
    ['satisfy any;', 'deny all;', 'auth_basic "x";'],
  ],
  ...[
    ['auth_basic "x";', 'auth_basic_user_file /etc/hostname;'],
    ['auth_basic off;'],
    ['auth_request /granted§;'],
    ['auth_request /refused§;'],
  ],
  ...[['allow 10.1.2.3;', 'deny all;']],
);

export const returning = of(
  ...[
    'return 204;',
    'return 204;',
    'return 200 ok;',
    'return 403;',
    'return 405;',
    'return 418;',
    'return 404 "no";',
  ],
  ...['return 301 https://other.example/;', 'return 200 $cors§;', 'return 444;', 'return 401;'],
);

export const condition = fc.oneof(
  of(
    ...[
      '$request_method = OPTIONS',
      "$request_method = 'OPTIONS'",
      '$request_method != GET',
      '$cors§',
      '$allowed§',
      '$net§',
    ],
    ...[
      '$http_origin = ""',
      `$http_origin = ${dashboard}`,
      '$http_origin',
      '$request_method ~ ^(OPTIONS|POST)$',
    ],
    ...[
      '$opt§ = yes',
      '$flag§ = ab',
      '$uri ~ ^/api/(health)',
      '$http_access_control_request_method',
      '$flag§ !~ b',
    ],
  ),
  fc
    .tuple(of('~', '~*', '!~', '!~*'), expression)
    .map(([operator, text]) => `$http_origin ${operator} "${text}"`),
);

export const setting = of(
  ...[
    'set $allowed§ $http_origin;',
    'set $allowed§ "";',
    'set $flag§ "${flag§}a";',
    'set $flag§ "${flag§}b";',
    'set $flag§ a;',
  ],
  ...['set $allowed§ $1;', 'set $allowed§ $cors§;', 'set $flag§ $site§;'],
);

export const rewriting = of(
  ...[
    'rewrite ^/v1(/.*)$ $1 last;',
    'rewrite ^/api/admin /api/health break;',
    'rewrite ^/v1/(.*) /$1;',
    'break;',
  ],
  ...[
    'rewrite ^/gone https://other.example/ permanent;',
    'rewrite ^/stream/(?<rest§>.*)$ /api/$rest§ break;',
  ],
);

export const proxyPass = of(
  'proxy_pass UPSTREAM;',
  'proxy_pass UPSTREAM;',
  'proxy_pass UPSTREAM$request_uri;',
);
