import { sources } from '../../../catalog/sources';
import { blankOrigin } from '../../../lint/fixes/item-fixes';
import { defineOriginRule, type FaultyOrigin } from '../../../lint/fixes/origin-rule';
import { quoted } from '../../../text/quoted';

function what({ item, fault }: FaultyOrigin): string {
  const value = quoted(item.value);
  if (fault.reason === 'regex') return `${value} looks like a regular expression`;
  if (fault.reason === 'range') return `${value} looks like a range of addresses or ports`;
  return fault.reason === 'subdomains'
    ? `${value} has a host that starts with a dot, as for all subdomains`
    : `${value} looks like a pattern`;
}

export default defineOriginRule({
  id: 'origin-pattern',
  severity: 'error',
  title: 'Pattern instead of an origin',
  why: 'The License Monitor documentation says to match domains exactly and not to use patterns, and browsers compare the response byte for byte. A `*` or `?` in a host, a regular expression, a range of addresses or a leading dot matches no origin. In software that does read patterns, `https://*.com` or a missing anchor has let attackers in.',
  source: sources.cors.url,
  examples: {
    good: [['https://dashboard.example.com', 'https://admin.example.com']],
    bad: [
      { origins: ['https://*.example.com'] },
      { origins: ['https://app-?.example.com'] },
      { origins: ['^https://.*\\.example\\.com$'] },
      { origins: ['http://10.0.0.0/8'] },
      { origins: ['http://192.168.1.x:3000'] },
      { origins: ['.example.com'] },
    ],
  },
  message: (origin) =>
    `${what(origin)}, but matching is documented as exact, so it matches nothing. List each origin by its full name.`,
  // What is left of a range is another address, or another port.
  fixes: ({ item, fault }) => [
    blankOrigin(item, 'Replace with an exact origin', fault.reason === 'range' ? 'nothing' : 'a host'),
  ],
});
