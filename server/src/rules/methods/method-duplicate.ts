import { sources } from '../../catalog/sources';
import { methodFaults, methodReading } from '../../values/judge-method';
import { withoutKeys } from '../../values/key-text';
import { quoted } from '../../text/quoted';
import { duplicateItems } from '../../lint/fixes/duplicate-items';
import { removal } from '../../lint/fixes/item-fixes';
import { preferred } from '../../lint/fixes/lazy-fix';
import { defineRule } from '../../lint/rule';

const duplicates = duplicateItems('method-duplicate', 'cors_methods', methodReading, methodFaults);

export default defineRule({
  id: 'method-duplicate',
  severity: 'information',
  title: 'Duplicate method',
  why: 'The list is a set, so repeating a method has no effect.',
  source: sources.cors.url,
  examples: {
    good: ['[api]\ncors_methods = ["GET", "POST", "OPTIONS"]\n'],
    bad: [
      {
        toml: '[api]\ncors_methods = ["GET", "OPTIONS", "GET"]\n',
        fixed: '[api]\ncors_methods = ["GET", "OPTIONS"]\n',
      },
    ],
  },

  *check(config, facts) {
    for (const { list, item, first } of facts(duplicates))
      yield {
        span: item.span,
        message: `${quoted(withoutKeys(item.value))} is already in the list. Repeating it has no effect; remove it.`,
        fixes: [preferred(removal(config, list, item, 'safe'))],
        related: [{ span: first.span, message: 'The first entry is here.' }],
        unnecessary: true,
      };
  },
});
