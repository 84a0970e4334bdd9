import { clauses } from '../../catalog/sources';
import { judgeMethod } from '../../values/judge-method';
import { shown } from '../../text/shown';
import { faultyItems } from '../../lint/fixes/faulty-items';
import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'method-unknown',
  severity: 'hint',
  title: 'A method outside the usual set',
  why: 'Custom methods are legal: browsers send them as typed and compare them case-sensitively. No documented endpoint of License Monitor uses one, so that it may be a slip of the pen.',
  source: clauses.corsPreflight.url,
  examples: {
    good: ['[api]\ncors_methods = ["GET", "QUERY", "OPTIONS"]\n'],
    bad: [{ toml: '[api]\ncors_methods = ["GET", "PURGE", "OPTIONS"]\n' }],
  },

  *check({ tables }) {
    for (const { item } of faultyItems(tables, 'cors_methods', judgeMethod, 'method-unknown')) {
      yield {
        span: item.span,
        message: `${shown(item.value)} is none of the usual methods, and no documented endpoint of License Monitor uses it. It is legal, and browsers compare it case-sensitively; check the spelling.`,
      };
    }
  },
});
