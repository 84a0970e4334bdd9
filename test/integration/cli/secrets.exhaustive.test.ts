import assert from 'node:assert/strict';
import { inFolder } from '../../support/run-cli';

const head = '[api]\ncors_enabled = true\n';
const lists = (key: string, value: string) => [
  `${head}${key} = ["${value}"]\n`,
  `${head}${key} = "${value}"\n`,
  `${head}${key} = [${value}]\n`,
  `${head}${key} = ["https://a.example", "${value}"\n`,
  `${head}[api.cors_overrides."/x"]\n${key} = ['${value}']\n`,
];

/** Places for a secret in a file; each holds `S3cr3t`. */
const planted = [
  ...[
    'https://u:S3cr3t@x.example',
    'https://S3cr3t@x.example',
    'u:S3cr3t@x.example',
    'HTTPS://u:S3cr3t@X.example:443/path',
    'https://x.example/?api_key=S3cr3t',
    'https://x.example?q=S3cr3t',
    'https://x.example/#access_token=S3cr3t',
    'https://x.example, https://u:S3cr3t@y.example',
    `https://u:${'p'.repeat(100)}S3cr3t@x.example`,
    `https://u:S3cr3t${'p'.repeat(200)}@x.example`,
    'https://u:S3cr3t\\u200b`x@x.example',
    'https%3A%2F%2Fuser:S3cr3tpw%40x.example',
    'https%3A%2F%2Fu%3AS3cr3tpw%40x.example',
    'https%253A%252F%252Fu%253AS3cr3tpw%2540x.example',
    'https%3A%2F%2Fx.example%3Fapi_key%3DS3cr3tpw',
    'https&#58;&#x2f;&#x2F;u&#58;S3cr3tpw@x.example',
    'https:&sol;&sol;u:S3cr3tpw&commat;x.example',
  ].flatMap((value) => lists('cors_origins', value)),
  ...[
    'X-API-Key: S3cr3tKey',
    'Authorization: Bearer S3cr3tKey',
    'Authorization Bearer S3cr3tKey',
    'X-Anything: S3cr3tKey',
    'X-API-Key=S3cr3tKey',
    'Content-Type, X-Tenant: S3cr3tKey, Accept',
    'X-API-Key S3cr3t1',
  ].flatMap((value) => lists('cors_headers', value)),
  ...['Authorization: S3cr3tKey', 'X-API-Key: S3cr3tKey'].flatMap((value) => lists('cors_methods', value)),
  `${head}api_key = S3cr3tKey\n`,
  `${head}api_key = ["S3cr3tKey", ]]\n`,
  `${head}[api.cors_overrides."/x?api_key=S3cr3t"]\ncors_credentials = true\n`,
  `${head}[api.cors_overrides./x?api_key=S3cr3t]\ncors_credentials = true\n`,
  `${head}cors_origin = ["https://u:S3cr3t@x.example"]\n`,
  `cors_origins = ["https://u:S3cr3t@x.example"]\n`,
];

describe('secrets', () => {
  it('of the file are in no format of check', async () => {
    for (const text of planted)
      await inFolder({ 'config.toml': text }, async ({ run }) => {
        for (const format of ['text', 'json', 'sarif', 'github', 'junit']) {
          const { out, err } = await run(['check', '--format', format, 'config.toml']);
          assert.doesNotMatch(out + err, /S3cr3t|p{20}/u, `${format} of ${text}`);
        }
      });
  });

  it('of the file are in nothing else that is said about it', async () => {
    for (const text of planted)
      await inFolder({ 'config.toml': text, 'nginx.conf': 'server { location / { } }' }, async ({ run }) => {
        for (const argv of [
          ['predict', '--config', 'config.toml', '--origin', 'https://a.example', '--method', 'GET'],
          ...[
            'It does not have HTTP ok status',
            'Request header field x-a is not allowed by Access-Control-Allow-Headers in preflight response',
            "No 'Access-Control-Allow-Origin' header is present on the requested resource",
          ].map((reason) => [
            'explain',
            '--config',
            'config.toml',
            `Access to fetch at 'https://b.example/x' from origin 'https://a.example' has been blocked by CORS policy: ${reason}.`,
          ]),
          ['proxy', '--compare', 'nginx.conf', '--config', 'config.toml', '--format', 'json'],
        ]) {
          const { out, err } = await run(argv);
          assert.doesNotMatch(out + err, /S3cr3t|p{20}/u, `${argv.join(' ')}: ${text}`);
        }
      });
  });

  it('stay in what --fix writes', async () => {
    const text = `${head}api_key = "S3cr3t"\ncors_origins = ["https://a.example/"]\n`;
    await inFolder({}, async ({ run }) => {
      const { out } = await run(['check', '--fix', '--stdin-filename', 'config.toml'], text);
      assert.equal(out, text.replace('example/', 'example'));
    });
  });

  it('of a request are in no report on it, whatever their header is called', async () => {
    await inFolder({}, async ({ run }) => {
      for (const header of [
        'X-Authorization: Bearer S3cr3tKey',
        'X-Auth: S3cr3tKey',
        'Ocp-Apim-Subscription-Key: S3cr3tKey',
        'X-Anything: S3cr3tKey',
      ])
        for (const format of ['text', 'json', 'markdown', 'sarif', 'github', 'junit'])
          for (const url of ['http://127.0.0.1:9/x', 'http://u:S3cr3t1@127.0.0.1:9/x?api_key=S3cr3t2']) {
            const argv = ['preflight', url, '--origin', 'https://a.example', '--header', header];
            const { out, err } = await run([...argv, '--format', format]);
            assert.doesNotMatch(out + err, /S3cr3t/u, `${format} ${header}`);
          }
    });
  });

  it('of a message, an address or an exchange are not repeated', async () => {
    const url = 'https://u:S3cr3t@api.example/?token=S3cr3t';
    const exchange = {
      request: { url, origin: 'https://a.example', headers: [['X-Anything', 'S3cr3tKey']] },
      response: { status: 200, headers: [['Access-Control-Allow-Origin', 'S3cr3tKey']] },
    };
    await inFolder({ 'config.toml': head }, async ({ run }) => {
      for (const [argv, stdin] of [
        [['explain', `Access to fetch at '${url}' from origin 'https://a.example' has been blocked`], ''],
        [['evaluate'], JSON.stringify(exchange)],
        [['preflight', 'ftp://u:S3cr3t@h/?token=S3cr3t'], ''],
        [['preflight', url, '--origin', 'https://u:S3cr3t@h'], ''],
        [['serve', '--config', 'config.toml', url], ''],
        [['predict', '--config', 'config.toml', url], ''],
        [
          [
            'predict',
            '--header',
            'X-Any: S3cr3tKey',
            '--method',
            'GET',
            '--config',
            'config.toml',
            '--origin',
            url,
          ],
          '',
        ],
      ] as const) {
        const { out, err } = await run(argv, stdin);
        assert.doesNotMatch(out + err, /S3cr3t/u, argv.join(' '));
      }
    });
  });
});
