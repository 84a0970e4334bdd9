import { clauses } from '../../catalog/sources';
import { headerNames } from '../../lint/fixes/list-facts';
import { defineRule } from '../../lint/rule';
import { appendElement, quoteLike } from '../../toml/edit/edit';

export default defineRule({
  id: 'headers-missing-content-type',
  severity: 'information',
  title: 'No `Content-Type` in `cors_headers`',
  why: 'Your list replaces the documented default `["Content-Type"]`. Without `Content-Type`, browsers block requests with an `application/json` body, such as `POST /api/execute` (Fetch Standard, CORS-safelisted request-header; measured in Chromium, Firefox and WebKit).',
  source: clauses.safelistedRequestHeader.url,
  examples: {
    good: [
      '[api]\ncors_headers = ["X-API-Key", "content-type"]\n',
      '[api]\ncors_headers = []\n',
      '[api]\ncors_enabled = true\n',
    ],
    bad: [
      {
        toml: '[api]\ncors_headers = ["X-API-Key"]\n',
        fixed: '[api]\ncors_headers = ["X-API-Key", "Content-Type"]\n',
      },
    ],
  },

  *check({ document, tables }, facts) {
    for (const { cors_headers: list } of tables) {
      if (list?.complete !== true || list.items.length === 0) continue;
      const names = facts(headerNames).of(list);
      if (names.has('content-type') || names.has('*')) continue;
      yield {
        span: list.entry.part.span,
        message:
          '`Content-Type` is missing: this list replaces the documented default `["Content-Type"]`, and browsers block JSON request bodies without it. Add it if your pages send JSON.',
        fixes: [
          {
            title: 'Add `Content-Type`',
            safety: 'suggestion',
            edits: appendElement(document, list.node, [quoteLike(list.node, 'Content-Type')]),
            preferred: true,
          },
        ],
      };
    }
  },
});
