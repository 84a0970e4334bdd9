import { clauses } from '../../catalog/sources';
import { quoted } from '../../text/quoted';
import { elementFixes } from '../../lint/fixes/element-fixes';
import { faultyHeaders, headerNames } from '../../lint/fixes/list-facts';
import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'header-response-only',
  severity: 'warning',
  title: 'Response header in `cors_headers`',
  why: '`cors_headers` lists the headers that a page may add to its requests. `Access-Control-Allow-…`, `-Max-Age` and `-Expose-Headers` belong to the response; the server sets them from the other `cors_*` options. A page never needs them in a request.',
  source: clauses.corsProtocol.url,
  examples: {
    good: ['[api]\ncors_headers = ["Content-Type", "X-API-Key"]\n'],
    bad: [
      {
        toml: '[api]\ncors_headers = ["Content-Type", "Access-Control-Allow-Origin"]\n',
        fixed: '[api]\ncors_headers = ["Content-Type"]\n',
      },
    ],
  },

  *check(config, facts) {
    for (const { list, item } of facts(faultyHeaders)('header-response-only')) {
      yield {
        span: item.span,
        message: `${quoted(item.value)} is a response header, but this list is for request headers. Listing it has no effect; remove it.`,
        fixes: elementFixes(config, list, item, facts(headerNames)),
        unnecessary: true,
      };
    }
  },
});
