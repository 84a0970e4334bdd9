import { clauses } from '../../catalog/sources';
import { quoted } from '../../text/quoted';
import { elementFixes } from '../../lint/fixes/element-fixes';
import { faultyHeaders, headerNames } from '../../lint/fixes/list-facts';
import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'header-forbidden',
  severity: 'warning',
  title: 'Request header that only the browser sets',
  why: 'Scripts can’t set these headers (`Cookie`, `Host`, `Origin`, `Referer` and others, and every name that starts with `Proxy-` or `Sec-`), so no preflight asks for them and listing one has no effect. `cors_credentials` controls whether cookies are allowed. `User-Agent` and `X-HTTP-Method-Override` are not forbidden.',
  source: clauses.forbiddenRequestHeader.url,
  examples: {
    good: ['[api]\ncors_headers = ["Content-Type", "User-Agent", "X-HTTP-Method-Override"]\n'],
    bad: [
      {
        toml: '[api]\ncors_headers = ["Content-Type", "Cookie"]\n',
        fixed: '[api]\ncors_headers = ["Content-Type"]\n',
      },
      {
        toml: '[api]\ncors_headers = ["Sec-Fetch-Mode", "Content-Type"]\n',
        fixed: '[api]\ncors_headers = ["Content-Type"]\n',
      },
    ],
  },

  *check(config, facts) {
    for (const { list, item } of facts(faultyHeaders)('header-forbidden')) {
      const instead =
        item.value.toLowerCase() === 'cookie' ? ' To allow cookies, set `cors_credentials`.' : '';
      yield {
        span: item.span,
        message: `${quoted(item.value)} is set by the browser only: no page can set it and no preflight asks for it, so listing it has no effect. Remove it.${instead}`,
        fixes: elementFixes(config, list, item, facts(headerNames)),
        unnecessary: true,
      };
    }
  },
});
