import { clauses } from '../../../catalog/sources';
import { defineOriginRule, type FaultyOrigin } from '../../../lint/fixes/origin-rule';
import { codePoint } from '../../../text/character-name';
import { quoted } from '../../../text/quoted';

const names: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '|': 'vertical bar',
  '&': 'ampersand',
  '+': 'plus sign',
  ' ': 'space',
  '\t': 'tab',
  '\n': 'line break',
  '\r': 'line break',
};

const separator = (part: string): string =>
  names[part] ??
  (/\s/u.test(part) ? `whitespace such as ${codePoint(part)}` : `${quoted(part)} (${codePoint(part)})`);

/** A space that doesn't separate two origins is more likely a typo. */
const isOne = ({ repair, part }: FaultyOrigin['fault']): boolean =>
  repair === undefined ? /\s/u.test(part) : repair.kind !== 'split';

function message({ item, fault }: FaultyOrigin): string {
  if (fault.reason === 'list')
    return `${quoted(item.value)} never matches: it is a whole list in one string, and one string is one origin. Write each origin as its own string, without the extra brackets and quotation marks.`;
  if (fault.reason === 'joined')
    return `${quoted(item.value)} never matches: it is several origins run together, and one string is one origin. Write each origin as its own string.`;
  if (fault.reason === 'comma-for-dot')
    return `${quoted(item.value)} never matches: a host contains no comma, and this one looks like a typo for a dot.${fault.repair?.kind === 'replace' ? ` Write ${quoted(fault.repair.origin)}.` : ''}`;
  return `${quoted(item.value)} never matches: one string is one origin, and an origin contains no ${separator(fault.part)}. ${isOne(fault) ? 'Remove it.' : 'Write each origin as its own string.'}`;
}

export default defineOriginRule({
  id: 'origin-multiple-values',
  severity: 'error',
  title: 'Several origins in one string',
  why: 'One string in `cors_origins` is one origin. A list in a single string never equals the `Origin` header, and browsers reject an `Access-Control-Allow-Origin` header with several values.',
  source: clauses.corsCheck.url,
  examples: {
    good: [['https://dashboard.example.com', 'https://admin.example.com']],
    bad: [
      {
        origins: ['https://dashboard.example.com, https://admin.example.com'],
        fixed: ['https://dashboard.example.com', 'https://admin.example.com'],
      },
      {
        origins: ['["https://dashboard.example.com", "https://admin.example.com"]'],
        fixed: ['https://dashboard.example.com', 'https://admin.example.com'],
      },
      { origins: ['https://dashboard example.com'] },
    ],
  },
  message,
});
