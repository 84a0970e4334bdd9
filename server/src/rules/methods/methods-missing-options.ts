import { sources } from '../../catalog/sources';
import { methodNames } from '../../lint/fixes/list-facts';
import { defineRule } from '../../lint/rule';
import { appendElement, quoteLike } from '../../toml/edit/edit';

export default defineRule({
  id: 'methods-missing-options',
  severity: 'warning',
  title: 'No `OPTIONS` in `cors_methods`',
  why: 'The documented default and the main sample of License Monitor contain `OPTIONS`, the method of the preflight itself. Whether the server needs it in the list to answer preflights is not documented. Browsers do not need it. Overrides are not looked at, since the sample of the documentation lists `GET` and `POST` there.',
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
        'License Monitor’s default contains `OPTIONS`; whether the server needs it to answer preflights is not documented. Browsers do not need it. Add it, unless you know that preflights are answered without.',
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
