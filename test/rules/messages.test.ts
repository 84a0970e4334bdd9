import assert from 'node:assert/strict';
import { checkWording } from './check-wording';
import { judge } from './judge';

const origins = (list: string): string => `[api]\ncors_enabled = true\ncors_origins = ${list}\n`;

const list = (name: string, items: string): string => `[api]\ncors_enabled = true\ncors_${name} = ${items}\n`;
const override = (line: string): string => `[api]\n[api.cors_overrides."/x"]\n${line}\n`;

describe('messages', () => {
  for (const [rule, text, expected] of [
    ['origin-scheme-never-sent', origins('["file://"]'), /sent by some apps only, such as Electron/u],
    ['origin-scheme-never-sent', origins('["file:///x"]'), /^`file:\/\/\/x` never matches/u],
    ['origin-multiple-values', origins('["https://a;https://b"]'), /has no semicolon/u],
    ['origin-multiple-values', origins('["https://a|https://b"]'), /has no vertical bar/u],
    ['origin-multiple-values', origins('["https://a b"]'), /has no space\. Write the origin without it/u],
    ['origin-multiple-values', origins('["https://a,"]'), /has no comma\. Write the origin without it/u],
    ['origin-multiple-values', origins('["https://a,b..c"]'), /Write each origin as its own string/u],
    ['origin-multiple-values', origins(`['["https://a.example"]']`), /is a whole list in one string/u],
    ['origin-missing-scheme', origins('["https://a", "a"]'), /already listed, so this entry can go\.$/u],
    ['origin-uppercase', origins('["https://a", "https://A"]'), /already listed, so this entry can go\.$/u],
    ['origin-duplicate', origins('["https://a", "https://a"]'), /^`https:\/\/a` is listed twice/u],
    ['origin-placeholder', origins('["https://$HOST"]'), /contains the placeholder `\$HOST`/u],
    ['origin-placeholder', origins('["%HOST%"]'), /^`%HOST%` is a placeholder/u],
    ['origin-pattern', origins('["http://10.0.0.0/8"]'), /looks like a range of addresses/u],
    ['origin-pattern', origins('[".example.com"]'), /as for all subdomains/u],
    ['origin-invalid', origins('["https://a.example’"]'), /`’` \(U\+2019\) is not part of an origin/u],
    [
      'origin-invalid',
      origins('["\u200bhttps://a.example"]'),
      /invisible character, U\+200B \(zero-width space\)/u,
    ],
    ['origin-invalid', origins('["https://a&b.example"]'), /but no `&`/u],
    ['origin-invalid', origins('["all"]'), /^`all` has no meaning .* see `cors_allow_any_origin`/u],
    ['origin-invalid', origins('["none"]'), /leave the list empty\.$/u],
    ['origin-invalid', origins(`["'self'"]`), /^`self` has no meaning .* need no entry/u],
    ['origin-invalid', origins('["3000"]'), /is only a piece of an origin/u],
    [
      'origin-invalid',
      origins('["localhost", "3000"]'),
      /look like one origin split .* `http:\/\/localhost:3000`/u,
    ],
    ['origin-invalid', origins('["htps://a.example"]'), /`htps` is not a scheme of web pages/u],
    ['origin-whitespace', origins('["https://a.example\u00a0"]'), /U\+00A0 \(no-break space\)/u],
    ['origin-noncanonical-ip', origins('["http://1.2.3"]'), /address is incomplete/u],
    ['origin-noncanonical-ip', origins('["http://10.0.0.010"]'), /leading zero as octal/u],
    ['origin-non-ascii', origins('["https://\u0430pp.example"]'), /mixes Latin with Cyrillic/u],
    ['origin-listen-address', origins('["http://0.0.0.0:3000"]'), /which a server listens on/u],
    ['origin-unusual-scheme', origins('["moz-extension://a"]'), /works for one installation only/u],
    ['origin-userinfo', origins('["https://a.example@b.example"]'), /looks like a host/u],
    ['origin-invalid', origins('["https://https://a.example"]'), /it has two schemes/u],
    ['method-case', list('methods', '["put"]'), /case-sensitively\. Write `PUT`/u],
    ['method-case', list('methods', '["patch"]'), /only a page that itself writes `patch` sends it so/u],
    ['method-invalid', list('methods', '["GET,"]'), /has a separator that separates nothing/u],
    ['method-invalid', list('methods', '[","]'), /has a separator that separates nothing/u],
    ['method-invalid', list('methods', '["GET, PUT"]'), /several methods/u],
    ['header-invalid', list('headers', '["X-A,"]'), /has a separator that separates nothing/u],
    ['header-invalid', list('headers', '["X-A:"]'), /has a colon/u],
    ['header-invalid', list('headers', '["X-A, X-B"]'), /several header names/u],
    [
      'method-wildcard-credentials',
      list('methods', '["*"]\ncors_credentials = true'),
      /^For a request with credentials, .* beyond `GET`, `HEAD`, `POST` and what is listed by name/u,
    ],
    [
      'header-wildcard-credentials',
      list('headers', '["*"]\ncors_credentials = true'),
      /^For a request with credentials, .* beyond what is listed by name/u,
    ],
    ['headers-missing-auth', list('headers', '[]\nrequire_auth = true'), /carries the key in a header/u],
    ['no-allowed-origins', origins('[]'), /^CORS is on, but `cors_origins` is empty/u],
    [
      'no-allowed-origins',
      `${origins('["https://a"]')}[api.cors_overrides."/x"]\ncors_enabled = true\ncors_origins = []\n`,
      /^This override lists no origin.* is not documented/u,
    ],
    ['unknown-option', override('cors_max_age = 60'), /Set it in `\[api\]` if it need not differ/u],
    ['unknown-option', override('cors_credentials = true'), /is not documented\.$/u],
    ['unknown-option', override('cors_allow_any_origin = true'), /is not documented\.$/u],
  ] as const)
    it(`${rule} of ${JSON.stringify(text.split('\n').slice(1).join(' '))}`, () => {
      const found = judge(text).filter((judgement) => judgement.rule.id === rule);
      assert.notEqual(found.length, 0);
      for (const { finding } of found) {
        assert.match(finding.message, expected);
        checkWording(finding);
      }
    });
});
