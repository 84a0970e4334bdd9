import { clauses } from '../../catalog/sources';
import { quoted } from '../../text/quoted';
import { elementFixes } from '../../lint/fixes/element-fixes';
import { faultyHeaders, headerNames } from '../../lint/fixes/list-facts';
import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'header-safelisted',
  severity: 'hint',
  title: 'A header that browsers allow anyway',
  why: 'Browsers let `Accept`, `Accept-Language` and `Content-Language` pass without a listing, unless the value is longer than 128 bytes or holds unusual characters. `Content-Type` is never reported: it passes for three formats only, and `application/json` is none of them.',
  source: clauses.safelistedRequestHeader.url,
  examples: {
    good: ['[api]\ncors_headers = ["Content-Type"]\n'],
    bad: [
      {
        toml: '[api]\ncors_headers = ["Content-Type", "Accept"]\n',
        fixed: '[api]\ncors_headers = ["Content-Type"]\n',
      },
    ],
  },

  *check(config, facts) {
    for (const { list, item } of facts(faultyHeaders)('header-safelisted')) {
      yield {
        span: item.span,
        message: `Browsers let ${quoted(item.value)} pass without a listing, unless its value is very long or unusual. It can be left out.`,
        fixes: elementFixes(config, list, item, facts(headerNames)),
      };
    }
  },
});
