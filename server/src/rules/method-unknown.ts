import { clauses } from '../catalog/sources';
import { judgeMethod } from '../cors/judge-method';
import { shown } from '../lint/shown';
import { listItems } from '../lint/list-items';
import { defineRule } from '../lint/rule';

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
    for (const { item } of listItems(tables, 'cors_methods')) {
      if (judgeMethod(item.value)?.id !== 'method-unknown') continue;
      yield {
        span: item.span,
        message: `${shown(item.value)} is none of the usual methods, and no documented endpoint of License Monitor uses it. It is legal, and browsers compare it case-sensitively; check the spelling.`,
      };
    }
  },
});
