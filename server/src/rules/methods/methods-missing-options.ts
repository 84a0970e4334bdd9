import { sources } from '../../catalog/sources';
import { methodNames } from '../../lint/fixes/list-facts';
import { defineRule } from '../../lint/rule';
import { appendElement, quoteLike } from '../../toml/edit/edit';

export default defineRule({
  id: 'methods-missing-options',
  severity: 'warning',
  title: 'No `OPTIONS` in `cors_methods`',
  why: 'License Monitor’s documented default and its main sample contain `OPTIONS`, the method of the preflight itself. The documentation doesn’t say whether the server needs it in the list to respond to preflights. Browsers don’t need it. Overrides are not checked, because the documentation’s own sample lists only `GET` and `POST` there.',
  source: sources.cors.url,
  examples: {
    good: [
      '[api]\ncors_methods = ["GET", "POST", "OPTIONS"]\n',
      '[api]\ncors_enabled = true\n',
      '[api]\ncors_methods = ["GET", "OPTIONS"]\n[api.cors_overrides."/api/admin"]\ncors_methods = ["GET", "POST"]\n',
    ],
    bad: [
      {
        toml: '[api]\ncors_methods = ["GET", "POST"]\n',
        fixed: '[api]\ncors_methods = ["GET", "POST", "OPTIONS"]\n',
      },
    ],
  },

  *check({ document, api }, facts) {
    const list = api?.cors_methods;
    if (list?.complete !== true || list.items.length === 0) return;
    const names = facts(methodNames).of(list);
    if (names.has('OPTIONS') || names.has('*')) return;
    yield {
      span: list.entry.part.span,
      message:
        '`OPTIONS` is missing. Browsers don’t need it, but it is in License Monitor’s default list, and the documentation doesn’t say whether the server responds to preflights without it. Add it unless you know that it does.',
      fixes: [
        {
          title: 'Add `OPTIONS`',
          safety: 'suggestion',
          edits: appendElement(document, list.node, [quoteLike(list.node, 'OPTIONS')]),
          preferred: true,
        },
      ],
    };
  },
});
