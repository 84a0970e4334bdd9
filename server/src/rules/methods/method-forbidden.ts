import { clauses } from '../../catalog/sources';
import { quoted } from '../../text/quoted';
import { elementFixes } from '../../lint/fixes/element-fixes';
import { faultyMethods, methodNames } from '../../lint/fixes/list-facts';
import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'method-forbidden',
  severity: 'warning',
  title: 'A method that browsers never send',
  why: 'No page can send `CONNECT`, `TRACE` or `TRACK` in any case: `fetch()` throws before a request leaves the browser. Listing one has no effect.',
  source: clauses.forbiddenMethod.url,
  examples: {
    good: ['[api]\ncors_methods = ["GET", "POST", "OPTIONS"]\n'],
    bad: [
      {
        toml: '[api]\ncors_methods = ["GET", "TRACE", "OPTIONS"]\n',
        fixed: '[api]\ncors_methods = ["GET", "OPTIONS"]\n',
      },
      { toml: '[api]\ncors_methods = ["connect"]\n', fixed: '[api]\n' },
    ],
  },

  *check(config, facts) {
    for (const { list, item } of facts(faultyMethods)('method-forbidden')) {
      yield {
        span: item.span,
        message: `${quoted(item.value)} can’t be sent by a page: browsers refuse it before a request leaves. Listing it has no effect; remove it.`,
        fixes: elementFixes(config, list, item, facts(methodNames)),
        unnecessary: true,
      };
    }
  },
});
