import { sources } from '../../catalog/sources';
import { blankOrigin } from '../../lint/fixes/item-fixes';
import { defineOriginRule, type FaultyOrigin } from '../../lint/fixes/origin-rule';
import { quoted } from '../../text/quoted';

const looksLike = ({ fault }: FaultyOrigin): string =>
  fault.reason === 'regex'
    ? 'looks like a regular expression'
    : fault.reason === 'placeholder'
      ? 'holds a placeholder that nothing is documented to fill in'
      : 'looks like a pattern';

export default defineOriginRule({
  id: 'origin-pattern',
  severity: 'error',
  title: 'Pattern instead of an origin',
  why: 'The License Monitor documentation says to use exact domain matching and no patterns, and browsers compare the answer byte for byte: a `*` inside an origin, a regular expression or a placeholder matches no origin. Where software does read patterns, `https://*.com` or a missing anchor has let strangers in before.',
  source: sources.cors.url,
  examples: {
    good: [['https://dashboard.example.com', 'https://admin.example.com']],
    bad: [
      { origins: ['https://*.example.com'] },
      { origins: ['^https://.*\\.example\\.com$'] },
      { origins: ['https://${DASHBOARD_HOST}'] },
    ],
  },
  message: (origin) =>
    `${quoted(origin.item.value)} ${looksLike(origin)} and matches no origin: the documentation says that matching is exact, and browsers compare byte for byte. List each origin by its full name.`,
  fixes: ({ item }) => [blankOrigin(item, 'Replace with an exact origin')],
});
