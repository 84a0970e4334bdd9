import fc from 'fast-check';
import {
  access,
  addHeader,
  block,
  condition,
  dashboard,
  expression,
  joined,
  line,
  more,
  none,
  of,
  passing,
  proxyPass,
  returning,
  rewriting,
  setting,
  several,
  sometimes,
  type Lines,
} from './generated-lines';

const ifInLocation = fc
  .tuple(
    condition,
    several(fc.oneof(line(setting), line(addHeader), line(addHeader)), 3),
    sometimes(
      fc.oneof(
        { weight: 3, arbitrary: line(returning) },
        { weight: 1, arbitrary: line(of('proxy_pass UPSTREAM;', 'break;')) },
      ),
      2,
    ),
    sometimes(line(more), 8),
  )
  .map(([head, inner, end, others]) => block(`if (${head})`, [...inner, ...others, ...end]));

const ifInServer = fc
  .tuple(condition, several(fc.oneof(line(setting), line(rewriting)), 2), sometimes(line(returning), 4))
  .map(([head, inner, end]) => block(`if (${head})`, [...inner, ...end]));

const errorPages = of(
  ...[
    'error_page 418 = @other§;',
    'error_page 405 =204 @other§;',
    'error_page 404 /api/health;',
    'error_page 403 @other§;',
  ],
  ...[
    'error_page 401 403 =200 /api/health;',
    'error_page 404 =200 /api/none;',
    'error_page 405 @other§;',
    'recursive_error_pages on;',
  ],
);

const limits = of<Lines>(
  ['limit_except GET POST { deny all; }'],
  ['limit_except GET POST OPTIONS { deny all; }'],
  ['limit_except GET { auth_basic "x"; auth_basic_user_file /etc/hostname; }'],
);

/** What a location of any kind holds; `prefix` ones may pass on another path. */
const content = (place: string): fc.Arbitrary<Lines> => {
  const isPrefix = /^(?:= |\^~ )?\//u.test(place);
  return fc.oneof(
    { weight: 8, arbitrary: line(proxyPass) },
    {
      weight: 2,
      arbitrary: line(
        isPrefix
          ? of(
              'proxy_pass UPSTREAM/;',
              'proxy_pass UPSTREAM/api/;',
              `proxy_pass UPSTREAM${place.replace(/^\S* /u, '')};`,
            )
          : proxyPass,
      ),
    },
    { weight: 2, arbitrary: line(returning) },
    {
      weight: 1,
      arbitrary: line(
        of('try_files /none @other§;', 'try_files /none =404;', 'try_files /none /api/health;'),
      ),
    },
    { weight: 1, arbitrary: none },
  );
};

const inLocation = (place: string): fc.Arbitrary<Lines> =>
  joined([
    several(fc.oneof(line(setting), { weight: 2, arbitrary: ifInLocation }), 3),
    several(line(addHeader), 4),
    sometimes(line(more), 6),
    sometimes(
      fc.uniqueArray(passing, {
        maxLength: 3,
        selector: (text) =>
          text
            .split(' ')
            .slice(0, /^proxy_(?:m|i|pass_r)/u.test(text) ? 1 : 2)
            .join(' '),
      }),
      2,
    ),
    sometimes(access, 8),
    sometimes(limits, 8),
    sometimes(line(errorPages), 6),
    sometimes(line(rewriting), 8),
    content(place),
  ]);

const places = [
  '/',
  '/api/',
  '= /api/health',
  '^~ /stream/',
  '~ ^/api/(health|admin)',
  '~* \\.JSON$',
  '/api/admin',
  '~ ^/(?:api|stream)/',
] as const;

const locations: fc.Arbitrary<Lines> = fc
  .uniqueArray(of(...places), { minLength: 1, maxLength: 4 })
  .chain((chosen) =>
    joined(
      chosen.map((place) =>
        fc
          .tuple(
            inLocation(place),
            place === '/api/'
              ? sometimes(
                  inLocation('/api/admin/').map((inner) => block('location /api/admin/', inner)),
                  3,
                )
              : none,
          )
          .map(([inner, nested]) => block(`location ${place}`, [...inner, ...nested])),
      ),
    ),
  );

const mapResult = of('$http_origin', '$http_origin', dashboard, '"*"', '""', '"https://$host"', '$opt§');
const originEntry = fc.oneof(
  of(
    `${dashboard} $http_origin;`,
    '"https://admin.example.com" $http_origin;',
    '"null" null;',
    '"" https://empty.example;',
    'volatile;',
  ),
  fc.tuple(of('~', '~*'), expression, mapResult).map(([sign, text, result]) => `"${sign}${text}" ${result};`),
);

const maps: fc.Arbitrary<Lines> = joined([
  fc
    .tuple(
      fc.uniqueArray(originEntry, { maxLength: 4, selector: (entry) => entry.split(' ')[0] ?? '' }),
      sometimes(line(mapResult.map((result) => `default ${result};`)), 2),
    )
    .map(([entries, otherwise]) => block('map $http_origin $cors§', [...otherwise, ...entries])),
  line(
    of(
      'map "$request_method" $opt§ { OPTIONS yes; default no; }',
      'map $http_access_control_request_method $opt§ { "" no; default yes; }',
      'map $uri $opt§ { ~^/api/ yes; ~*^/STREAM no; }',
    ),
  ),
  line(
    of(
      'map "$cors§:$request_method" $both§ { default ""; "~^https:.*:OPTIONS$" $cors§; "~:GET$" Origin; }',
      'map $http_origin:$opt§ $both§ { hostnames; default x; ~^(?<left§>[^:]+:[^:]+):no$ $left§; }',
      'map $host $both§ { hostnames; *.example.com sub; .example.net net; 127.0.0.1 "$cors§"; default other; }',
    ),
  ),
  line(
    of(
      'geo $net§ { default 0; 127.0.0.0/8 1; }',
      'geo $net§ { default ""; 10.0.0.0/8 1; }',
      'geo $remote_addr $net§ { default 1; 127.0.0.1 0; }',
    ),
  ),
]);

const server: fc.Arbitrary<Lines> = joined([
  line(fc.constant('listen LISTEN;')),
  sometimes(line(of('server_name _;', 'server_name api.example.com;', 'server_name "";')), 2),
  line(of('set $allowed§ "";', 'set $allowed§ $cors§;')),
  line(of('set $flag§ "";', 'set $flag§ a;')),
  line(fc.constant('if ($http_x_never ~ "(?<site§>never)") { set $flag§ "${flag§}"; }')),
  several(ifInServer, 2),
  several(line(addHeader), 3),
  sometimes(line(passing), 3),
  sometimes(line(more), 10),
  sometimes(line(errorPages), 4),
  sometimes(access, 14),
  sometimes(line(returning), 30),
  locations,
  inLocation('@other').map((inner) => block('location @other§', inner)),
  line(fc.constant('location = /granted§ { return 204; }')),
  line(fc.constant('location = /refused§ { return 401; }')),
]).map((lines) => block('server', lines));

const inHttp: fc.Arbitrary<Lines> = joined([maps, server]);

/** Files that nginx accepts, or nearly: what the reader says it follows, in all combinations. */
export const nginxFiles: fc.Arbitrary<string> = inHttp.map((lines) => lines.join('\n'));

export const configTexts = [
  `[api]\ncors_enabled = true\ncors_origins = ["${dashboard}", "https://admin.example.com"]\ncors_headers = ["X-API-Key"]\ncors_credentials = true\n`,
  `[api]\ncors_enabled = false\ncors_origins = ["${dashboard}"]\n`,
  `[api]\ncors_enabled = true\ncors_origins = ["${dashboard}"]\ncors_max_age = 60\n[api.cors_overrides."/api/admin"]\ncors_origins = ["https://admin.example.com"]\n`,
  '[api]\ncors_enabled = true\ncors_allow_any_origin = true\n',
] as const;
