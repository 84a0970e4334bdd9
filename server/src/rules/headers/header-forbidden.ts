import { clauses } from '../../catalog/sources';
import { quoted } from '../../text/quoted';
import { elementFixes } from '../../lint/fixes/element-fixes';
import { faultyHeaders, headerNames } from '../../lint/fixes/list-facts';
import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'header-forbidden',
  severity: 'warning',
  title: 'A request header that only the browser sets',
  why: 'Scripts cannot set these headers (`Cookie`, `Host`, `Origin`, `Referer` and others, and every name that begins with `Proxy-` or `Sec-`), so no preflight ever asks for one, and to list it has no effect. Whether cookies are sent is a matter of `cors_credentials`. `User-Agent` and `X-HTTP-Method-Override` are not among them.',
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
        item.value.toLowerCase() === 'cookie'
          ? ' Whether cookies are sent is a matter of `cors_credentials`.'
          : '';
      yield {
        span: item.span,
        message: `A page cannot set ${quoted(item.value)}: only the browser does, so no preflight asks for it. Listing it has no effect; remove it.${instead}`,
        fixes: elementFixes(config, list, item, facts(headerNames)),
        unnecessary: true,
      };
    }
  },
});
