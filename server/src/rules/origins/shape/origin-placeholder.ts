import { sources } from '../../../catalog/sources';
import { blankOrigin } from '../../../lint/fixes/item-fixes';
import { defineOriginRule } from '../../../lint/fixes/origin-rule';
import { quoted } from '../../../text/quoted';

export default defineOriginRule({
  id: 'origin-placeholder',
  severity: 'error',
  title: 'Placeholder instead of an origin',
  why: 'The License Monitor documentation describes no variables or templates in `config.toml`, so a placeholder such as `${HOST}`, `%HOST%`, `<your-domain>` or `HOST:PORT` is used as is. Browsers never send such an origin, so the entry never matches.',
  source: sources.cors.url,
  examples: {
    good: [['https://dashboard.example.com']],
    bad: [
      { origins: ['https://${DASHBOARD_HOST}'] },
      { origins: ['%FRONTEND_URL%'] },
      { origins: ['https://<your-domain>'] },
      { origins: ['http://HOST:PORT'] },
    ],
  },
  message: ({ item, fault }) =>
    `${quoted(item.value)} never matches: it ${fault.part === item.value ? 'is a placeholder' : `contains the placeholder ${quoted(fault.part)}`}, and nothing is documented to fill it in. Write the origin that browsers send.`,
  fixes: ({ item, fault }) => [
    blankOrigin(item, 'Replace with an exact origin', fault.part === item.value ? 'nothing' : 'a host'),
  ],
});
