import assert from 'node:assert/strict';
import { checkWording } from './check-wording';
import { judge } from './judge';

const origins = (list: string): string => `[api]\ncors_enabled = true\ncors_origins = ${list}\n`;

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
