import { sources } from '../../catalog/sources';
import { discreetProblem } from '../../config/discreet-problem';
import { optionProblems } from '../../config/problems/option-problem';
import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'toml-syntax',
  severity: 'error',
  title: 'Invalid TOML',
  why: 'A TOML parser rejects the whole file for a single error. Comments start with `#`, strings need straight quotes, lists need brackets, and nothing is calculated or substituted. The other rules still run, but skip whatever the broken line may have meant.',
  source: sources.toml.url,
  examples: {
    good: ['[api]\nenabled = true\n\n[api.cors_overrides."/api/admin"]\ncors_methods = ["GET"]\n'],
    bad: [
      { toml: '[api]\ncors_enabled = True\n', fixed: '[api]\ncors_enabled = true\n' },
      {
        toml: '[api]\ncors_max_age = 60 * 60\n',
        fixed: '[api]\ncors_max_age = 3600\n',
      },
      {
        toml: '[api]\ncors_origins = https://dashboard.example.com\n',
        fixed: '[api]\ncors_origins = ["https://dashboard.example.com"]\n',
      },
      { toml: '[api]\ncors_enabled = ${CORS_ENABLED}\n' },
      {
        toml: '[api.cors_overrides./api/admin]\ncors_methods = ["GET"]\n',
        fixed: '[api.cors_overrides."/api/admin"]\ncors_methods = ["GET"]\n',
      },
    ],
  },

  *check({ document }) {
    for (const problem of optionProblems(document)) {
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
