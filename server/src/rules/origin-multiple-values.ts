import { clauses } from '../catalog/sources';
import { defineOriginRule } from '../lint/origin-rule';
import { shown } from '../lint/shown';

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
    `${shown(item.value)} never matches: one string is one origin, and an origin contains neither a comma nor a blank. ${fault.repair?.kind === 'split' ? 'Write each origin as a string of its own.' : 'Write the origin without it.'}`,
});
