import { clauses } from '../../catalog/sources';
import { quoted } from '../../text/quoted';
import { elementFixes } from '../../lint/fixes/element-fixes';
import { faultyHeaders, headerNames } from '../../lint/fixes/list-facts';
import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'header-safelisted',
  severity: 'hint',
  title: 'Header that browsers always allow',
  why: 'Browsers allow `Accept`, `Accept-Language` and `Content-Language` without listing them, unless the value is longer than 128 bytes or contains unusual characters. `Content-Type` is never reported: only three of its values are allowed without listing it, and `application/json` isn’t one of them.',
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
        message: `${quoted(item.value)} doesn’t need to be listed: browsers always allow it, unless its value is very long or unusual. You can remove it.`,
        fixes: elementFixes(config, list, item, facts(headerNames)),
      };
    }
  },
});
