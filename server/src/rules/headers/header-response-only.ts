import { clauses } from '../../catalog/sources';
import { quoted } from '../../text/quoted';
import { elementFixes } from '../../lint/fixes/element-fixes';
import { faultyHeaders, headerNames } from '../../lint/fixes/list-facts';
import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'header-response-only',
  severity: 'warning',
  title: 'A response header in `cors_headers`',
  why: '`cors_headers` lists the headers that a page may add to its requests. `Access-Control-Allow-…`, `-Max-Age` and `-Expose-Headers` are what the server answers with; the server sets them from the other `cors_*` options. A page has no use for them in a request.',
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
        message: `${quoted(item.value)} is a header of the server’s answer, and this list names headers of the page’s request. Listing it has no effect; remove it.`,
        fixes: elementFixes(config, list, item, facts(headerNames)),
        unnecessary: true,
      };
    }
  },
});
