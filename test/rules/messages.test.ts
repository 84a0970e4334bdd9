import assert from 'node:assert/strict';
import { checkWording } from './check-wording';
import { judge } from './judge';

const origins = (list: string): string => `[api]\ncors_enabled = true\ncors_origins = ${list}\n`;

const list = (name: string, items: string): string => `[api]\ncors_enabled = true\ncors_${name} = ${items}\n`;
const override = (line: string): string => `[api]\n[api.cors_overrides."/x"]\n${line}\n`;

describe('messages', () => {
  for (const [rule, text, expected] of [
    [
      'origin-scheme-never-sent',
      origins('["file://"]'),
      /^`file:\/\/` matches nothing but pages that Chrome/u,
    ],
    ['origin-scheme-never-sent', origins('["file:///x"]'), /^`file:\/\/\/x` never matches/u],
    ['origin-multiple-values', origins('["https://a;https://b"]'), /contains no semicolon/u],
    ['origin-multiple-values', origins('["https://a|https://b"]'), /contains no vertical bar/u],
    [
      'origin-multiple-values',
      origins('["https://a b"]'),
      /contains no blank\. Write the origin without it/u,
    ],
    ['origin-multiple-values', origins('["https://a,"]'), /contains no comma\. Write the origin without it/u],
    ['origin-multiple-values', origins('["https://a,b..c"]'), /Write each origin as a string of its own/u],
    ['origin-duplicate', origins('["https://a", "a"]'), /^`a` probably means what is listed already/u],
    ['origin-duplicate', origins('["https://a", "https://A"]'), /as browsers send it: `https:\/\/a`/u],
    ['origin-duplicate', origins('["a", "a"]'), /^`a` is listed twice/u],
    ['origin-userinfo', origins('["https://a.example@b.example"]'), /looks like a host/u],
    ['origin-invalid', origins('["https://https://a.example"]'), /a scheme stands in it twice/u],
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
