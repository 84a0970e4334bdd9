import { sources } from '../../../catalog/sources';
import { removeOption } from '../../../lint/fixes/option-fixes';
import { defineRule } from '../../../lint/rule';

export default defineRule({
  id: 'origins-shadowed',
  severity: 'information',
  title: 'List of origins next to any origin',
  why: 'A list can’t narrow down "any origin", and the License Monitor documentation doesn’t say which of `cors_origins` and `cors_allow_any_origin` wins if both are set. Readers may believe that the list protects the API.',
  source: sources.cors.url,
  examples: {
    good: [
      '[api]\ncors_enabled = true\ncors_allow_any_origin = false\ncors_origins = ["https://dashboard.example.com"]\n',
    ],
    bad: [
      {
        toml: '[api]\ncors_enabled = true\ncors_allow_any_origin = true\ncors_origins = ["https://dashboard.example.com"]\n',
        fixed: '[api]\ncors_enabled = true\ncors_origins = ["https://dashboard.example.com"]\n',
      },
    ],
  },
  *check(config) {
    for (const { cors_allow_any_origin: option, cors_origins: list } of config.tables) {
      if (option?.value !== true || list === undefined || list.node.items.length === 0) continue;
      yield {
        span: list.entry.part.span,
        message:
          'This list probably has no effect while `cors_allow_any_origin` is true; the documentation doesn’t say which one wins. Remove `cors_allow_any_origin` to allow only these origins.',
        unnecessary: true,
        related: [{ span: option.entry.part.span, message: 'Any origin is allowed here.' }],
        fixes: [removeOption(config, 'cors_allow_any_origin', option)],
      };
    }
  },
});
