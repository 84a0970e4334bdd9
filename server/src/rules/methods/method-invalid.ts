import { clauses } from '../../catalog/sources';
import { judgeMethod, methodReading } from '../../values/judge-method';
import type { TokenReason } from '../../values/list-fault';
import { shown } from '../../text/shown';
import { elementFixes } from '../../lint/fixes/element-fixes';
import { faultyItems } from '../../lint/fixes/faulty-items';
import { defineRule } from '../../lint/rule';

const unparsable =
  'A browser that finds it in `Access-Control-Allow-Methods` cannot parse the header and fails every preflight, whatever the method.';

const sentences: Readonly<Record<TokenReason, (written: string) => string>> = {
  empty: () => 'An empty string names no method. Remove it.',
  surrounded: (written) =>
    `${written} has blanks around the name, and no method contains one. Remove the blanks.`,
  comma: (written) => `${written} has a comma that separates nothing, and no method contains one. Remove it.`,
  several: (written) =>
    `${written} is one string with several methods in it, while the License Monitor documentation shows one method per string. Write each as a string of its own.`,
  colon: (written) => `${written} is not a method. ${unparsable}`,
  value: (written) => `${written} is not a method. ${unparsable}`,
  'blank-inside': (written) => `${written} is not a method: a blank cannot stand in one. ${unparsable}`,
  'non-ascii': (written) =>
    `${written} is not a method: only ASCII letters, digits and a few signs can stand in one. ${unparsable}`,
  character: (written) =>
    `${written} is not a method: one of its characters cannot stand in one. ${unparsable}`,
};

export default defineRule({
  id: 'method-invalid',
  severity: 'error',
  title: 'A string in `cors_methods` that is no method',
  why: 'A method is a token: ASCII letters, digits and a few signs, with no blank and no comma. Browsers parse `Access-Control-Allow-Methods` as a whole: one string that is no token makes every preflight fail, even one for `GET` (Fetch Standard, CORS-preflight fetch, step 7.3; measured in Chromium, Firefox and WebKit).',
  source: clauses.corsPreflight.url,
  examples: {
    good: ['[api]\ncors_methods = ["GET", "POST", "OPTIONS"]\n'],
    bad: [
      {
        toml: '[api]\ncors_methods = ["GET, POST", "OPTIONS"]\n',
        fixed: '[api]\ncors_methods = ["GET", "POST", "OPTIONS"]\n',
      },
      {
        toml: '[api]\ncors_methods = ["GET", "OPTIONS", ""]\n',
        fixed: '[api]\ncors_methods = ["GET", "OPTIONS"]\n',
      },
      {
        toml: '[api]\ncors_methods = ["GET", "POST /api", "OPTIONS"]\n',
        fixed: '[api]\ncors_methods = ["GET", "OPTIONS"]\n',
      },
    ],
  },

  *check(config) {
    for (const { list, item, fault } of faultyItems(
      config.tables,
      'cors_methods',
      judgeMethod,
      'method-invalid',
    )) {
      yield {
        span: item.span,
        message: sentences[fault.reason](shown(item.value)),
        fixes: elementFixes(config, list, item, methodReading),
      };
    }
  },
});
