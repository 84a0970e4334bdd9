import { clauses } from '../../catalog/sources';
import { defineOriginRule, type FaultyOrigin } from '../../lint/fixes/origin-rule';
import { quoted } from '../../text/quoted';

const names: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '|': 'vertical bar',
  ' ': 'blank',
  '\t': 'tab',
};

const separator = (part: string): string => names[part] ?? 'white space or line end';

/** A blank that does not stand between two origins is more likely a slip. */
const isOne = ({ repair, part }: FaultyOrigin['fault']): boolean =>
  repair === undefined ? /\s/u.test(part) : repair.kind !== 'split';

export default defineOriginRule({
  id: 'origin-multiple-values',
  severity: 'error',
  title: 'Several origins in one string',
  why: 'One string of `cors_origins` is one origin. A list in a single string equals no `Origin` header, and browsers refuse an `Access-Control-Allow-Origin` header that contains several values.',
  source: clauses.corsCheck.url,
  examples: {
    good: [['https://dashboard.example.com', 'https://admin.example.com']],
    bad: [
      {
        origins: ['https://dashboard.example.com, https://admin.example.com'],
        fixed: ['https://dashboard.example.com', 'https://admin.example.com'],
      },
      { origins: ['https://dashboard example.com'] },
    ],
  },
  message: ({ item, fault }) =>
    `${quoted(item.value)} never matches: one string is one origin, and an origin contains no ${separator(fault.part)}. ${isOne(fault) ? 'Write the origin without it.' : 'Write each origin as a string of its own.'}`,
});
