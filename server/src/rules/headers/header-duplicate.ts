import { sources } from '../../catalog/sources';
import { headerFaults, headerReading } from '../../values/judge-header-name';
import { withoutKeys } from '../../values/key-text';
import { quoted } from '../../text/quoted';
import { duplicateItems } from '../../lint/fixes/duplicate-items';
import { removal } from '../../lint/fixes/item-fixes';
import { preferred } from '../../lint/fixes/lazy-fix';
import { defineRule } from '../../lint/rule';

const duplicates = duplicateItems('header-duplicate', 'cors_headers', headerReading, headerFaults);

export default defineRule({
  id: 'header-duplicate',
  severity: 'information',
  title: 'Duplicate header',
  why: 'Header names are case-insensitive and the list is a set, so repeating a header has no effect.',
  source: sources.cors.url,
  examples: {
    good: ['[api]\ncors_headers = ["Content-Type", "X-API-Key"]\n'],
    bad: [
      {
        toml: '[api]\ncors_headers = ["X-API-Key", "Content-Type", "x-api-key"]\n',
        fixed: '[api]\ncors_headers = ["X-API-Key", "Content-Type"]\n',
      },
    ],
  },

  *check(config, facts) {
    for (const { list, item, first } of facts(duplicates)) {
      const otherwise =
        item.value === first.value
          ? ''
          : ` as ${quoted(withoutKeys(first.value))} (header names are case-insensitive)`;
      yield {
        span: item.span,
        message: `${quoted(withoutKeys(item.value))} is already in the list${otherwise}. Repeating it has no effect; remove it.`,
        fixes: [preferred(removal(config, list, item, 'safe'))],
        related: [{ span: first.span, message: 'The first entry is here.' }],
        unnecessary: true,
      };
    }
  },
});
