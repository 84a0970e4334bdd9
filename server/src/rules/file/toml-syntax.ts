import { sources } from '../../catalog/sources';
import { discreetProblem } from '../../config/discreet-problem';
import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'toml-syntax',
  severity: 'error',
  title: 'The file is not TOML',
  why: 'A program that reads TOML refuses a whole file for one error in it. The findings of the other rules stay, but whatever such a line may have meant is left out of account.',
  source: sources.toml.url,
  examples: {
    good: ['[api]\nenabled = true\n\n[api.cors_overrides."/api/admin"]\ncors_methods = ["GET"]\n'],
    bad: [
      { toml: '[api]\ncors_enabled = True\n', fixed: '[api]\ncors_enabled = true\n' },
      {
        toml: '[api.cors_overrides./api/admin]\ncors_methods = ["GET"]\n',
        fixed: '[api.cors_overrides."/api/admin"]\ncors_methods = ["GET"]\n',
      },
    ],
  },

  *check({ document }) {
    for (const problem of document.problems) {
      const { span, message, fix, related } = discreetProblem(document, problem);
      yield {
        span,
        message,
        ...(fix && { fixes: [{ ...fix, safety: 'suggestion' as const, preferred: true }] }),
        ...(related && { related: [related] }),
      };
    }
  },
});
