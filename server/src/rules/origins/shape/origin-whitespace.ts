import { clauses } from '../../../catalog/sources';
import { defineOriginRule } from '../../../lint/fixes/origin-rule';
import { codePoint } from '../../../text/character-name';
import { quoted } from '../../../text/quoted';

/** The first surrounding character that isn't obviously whitespace; messages show its code point. */
function around(value: string): string {
  const unusual = /^[^\S \t\r\n]|[^\S \t\r\n]$/u.exec(value)?.[0];
  return unusual === undefined ? 'whitespace' : `whitespace such as ${codePoint(unusual)}`;
}

export default defineOriginRule({
  id: 'origin-whitespace',
  severity: 'error',
  title: 'Whitespace around an origin',
  why: 'The License Monitor documentation says that origins match exactly. Browsers send origins without a space, tab or line break around them, so the entry matches nothing.',
  source: clauses.originHeader.url,
  examples: {
    good: [['https://dashboard.example.com']],
    bad: [{ origins: [' https://dashboard.example.com'], fixed: ['https://dashboard.example.com'] }],
  },
  message: ({ item }) =>
    `${quoted(item.value)} never matches: browsers send origins without ${around(item.value)} around them, and matching is documented as exact. Remove it.`,
});
