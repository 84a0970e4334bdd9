import { clauses } from '../../catalog/sources';
import { removeDirective, removeName } from '../../lint/fixes/comment-fixes';
import { defineRule } from '../../lint/rule';
import { isAboutComments } from '../../lint/suppression';

export default defineRule({
  id: 'ignore-unused',
  severity: 'warning',
  title: 'Ignore comment that silences nothing',
  why: 'An ignore comment that outlives its diagnostic hides the next mistake in the same place. The rules are run for development and for production, and a rule that your settings turn off counts as silenced.',
  source: clauses.ignoreComments.url,
  examples: {
    good: [
      '[api]\ncors_enabled = true\ncors_origins = ["null"] # license-monitor-ignore origin-null\n',
      '[api]\ncors_enabled = true\n# license-monitor-ignore allow-any-origin\ncors_allow_any_origin = true\n',
    ],
    bad: [
      {
        toml: '[api]\ncors_enabled = true\ncors_origins = ["https://a.example.com"] # license-monitor-ignore origin-null\n',
        fixed: '[api]\ncors_enabled = true\ncors_origins = ["https://a.example.com"]\n',
      },
      {
        toml: '[api]\ncors_enabled = true\ncors_origins = ["null"] # license-monitor-ignore origin-null, origin-path\n',
        fixed: '[api]\ncors_enabled = true\ncors_origins = ["null"] # license-monitor-ignore origin-null\n',
      },
    ],
  },

  *check({ document }, _facts, { ids, directives, silences }) {
    // While something is half typed, a missing diagnostic proves nothing.
    if (directives.length === 0 || document.problems.length > 0) return;
    const known = new Set(ids);
    for (const directive of directives) {
      const { names, scope } = directive;
      const where = scope === 'file' ? 'in this file' : 'on its line';
      const isUsed = (id: string): boolean => mayBeUsed(id) || silences(directive, id);
      const unused = names.filter(({ id }) => known.has(id) && !isUsed(id));
      if (names.length === 0 ? !silences(directive) : unused.length === names.length)
        yield {
          span: directive.span,
          message: `This comment silences nothing ${where}, but would hide a future mistake. Remove it.`,
          unnecessary: true,
          fixes: [{ ...removeDirective(document.text, directive), preferred: true }],
        };
      else
        for (const name of unused)
          yield {
            span: name.span,
            message: `\`${name.id}\` reports nothing ${where}, so silencing it has no effect. Remove the name.`,
            unnecessary: true,
            fixes: [{ ...removeName(directive, names.indexOf(name)), preferred: true }],
          };
    }
  },
});

/**
 * The strict TOML parser reports later than the rules, and comments about ignore comments are never unused.
 */
const mayBeUsed = (id: string): boolean => id === 'toml-syntax' || isAboutComments(id);
