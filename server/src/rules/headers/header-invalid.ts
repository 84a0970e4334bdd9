import { clauses } from '../../catalog/sources';
import { headerReading, judgeHeaderName } from '../../values/judge-header-name';
import type { TokenReason } from '../../values/list-fault';
import { shown } from '../../text/shown';
import { elementFixes } from '../../lint/fixes/element-fixes';
import { faultyItems } from '../../lint/fixes/faulty-items';
import { defineRule } from '../../lint/rule';

const unparsable =
  'A browser that finds it in `Access-Control-Allow-Headers` cannot parse the header and fails every preflight.';

const sentences: Readonly<Record<TokenReason, (written: string) => string>> = {
  empty: () => 'An empty string names no header. Remove it.',
  surrounded: (written) =>
    `${written} has blanks around the name, and no header name contains one. Remove the blanks.`,
  comma: (written) =>
    `${written} has a comma that separates nothing, and no header name contains one. Remove it.`,
  several: (written) =>
    `${written} is one string with several header names in it, while the License Monitor documentation shows one name per string. Write each as a string of its own.`,
  colon: (written) => `${written} has a colon, which is no part of a header’s name. ${unparsable}`,
  value: (written) =>
    `${written} is a name with a value, and the list holds names only. ${unparsable} Keep the name.`,
  'blank-inside': (written) => `${written} is not a header name: a blank cannot stand in one. ${unparsable}`,
  'non-ascii': (written) =>
    `${written} is not a header name: only ASCII letters, digits and a few signs can stand in one. ${unparsable}`,
  character: (written) =>
    `${written} is not a header name: one of its characters cannot stand in one. ${unparsable}`,
};

export default defineRule({
  id: 'header-invalid',
  severity: 'error',
  title: 'A string in `cors_headers` that is no header name',
  why: 'The name of a header is a token: ASCII letters, digits and a few signs, with no blank, comma or colon. Browsers parse `Access-Control-Allow-Headers` as a whole: one string that is no token makes every preflight fail (Fetch Standard, CORS-preflight fetch, step 7.3; measured in Chromium, Firefox and WebKit).',
  source: clauses.corsPreflight.url,
  examples: {
    good: ['[api]\ncors_headers = ["Content-Type", "X-API-Key"]\n'],
    bad: [
      {
        toml: '[api]\ncors_headers = ["Content-Type", "X-API-Key:"]\n',
        fixed: '[api]\ncors_headers = ["Content-Type", "X-API-Key"]\n',
      },
      {
        toml: '[api]\ncors_headers = ["Content-Type, X-API-Key"]\n',
        fixed: '[api]\ncors_headers = ["Content-Type", "X-API-Key"]\n',
      },
      {
        toml: '[api]\ncors_headers = ["Content-Type", "X(API)Key"]\n',
        fixed: '[api]\ncors_headers = ["Content-Type"]\n',
      },
    ],
  },

  *check(config) {
    for (const { list, item, fault } of faultyItems(
      config.tables,
      'cors_headers',
      judgeHeaderName,
      'header-invalid',
    )) {
      yield {
        span: item.span,
        message: sentences[fault.reason](shown(item.value)),
        fixes: elementFixes(config, list, item, headerReading),
      };
    }
  },
});
