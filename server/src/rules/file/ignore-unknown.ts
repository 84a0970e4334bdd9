import { editDistance } from '../../catalog/nearest-option';
import { clauses } from '../../catalog/sources';
import { misreadDirectives } from '../../config/read/misread-directive';
import { misnamed, type Misnamed } from '../../lint/misnamed';
import { defineRule, type Finding, type Fix } from '../../lint/rule';
import type { TomlDocument } from '../../toml/tree/nodes';
import { quoted } from '../../text/quoted';

export default defineRule({
  id: 'ignore-unknown',
  severity: 'warning',
  title: 'Ignore comment that names no rule',
  why: 'A comment `# license-monitor-ignore RULE` silences only the rules it names. If the name isn’t a rule, nothing is silenced: the diagnostic it was written for is still reported, or comes back later. A misspelled comment that was meant to set the environment is reported too, because it has no effect.',
  source: clauses.ignoreComments.url,
  examples: {
    good: [
      '[api]\ncors_enabled = true\ncors_origins = ["null"] # license-monitor-ignore origin-null: the well-known kiosk\n',
      '# license-monitor: environment=development\n[api]\ncors_enabled = false\n',
      '# How license-monitor-ignore works is explained in the docs.\n[api]\ncors_enabled = false\n',
    ],
    bad: [
      {
        toml: '# license-monitor: enviroment=dev\n[api]\ncors_enabled = false\n',
        fixed: '# license-monitor: environment=development\n[api]\ncors_enabled = false\n',
      },
      {
        toml: '[api]\ncors_enabled = true\ncors_origins = ["null"] # license-monitor-ignore origin-nul\n',
        fixed: '[api]\ncors_enabled = true\ncors_origins = ["null"] # license-monitor-ignore origin-null\n',
      },
      {
        toml: '[api]\ncors_enabled = true\n# license-monitor-ignore cors-all\ncors_origins = ["https://a.example.com"]\n',
        fixed: '[api]\ncors_enabled = true\ncors_origins = ["https://a.example.com"]\n',
      },
    ],
  },

  *check({ document }, _facts, { ids, directives }) {
    yield* environments(document);
    if (document.comments.every(({ text }) => !text.includes('license-monitor-ignore'))) return;
    const nearest = nearestOf(ids);
    for (const found of misnamed(document, directives, new Set(ids), nearest)) {
      const { written, span, nearest: rule } = found;
      yield {
        span,
        message: `${quoted(written)} is not a rule, so this comment doesn’t silence it. ${
          rule === undefined
            ? 'Use the id of a rule, or remove the comment.'
            : `You probably meant \`${rule}\`.`
        }`,
        fixes: [...corrections(found), found.removal],
      };
    }
  },
});

/** Comments that set the environment have no effect if they are misspelled. */
const environments = (document: TomlDocument): readonly Finding[] =>
  misreadDirectives(document).map(({ span, meant }) => ({
    span,
    message: `${quoted(document.text.slice(span.start, span.end))} does not set the environment: only \`license-monitor: environment=development\` and \`…=production\` do. ${meant === undefined ? 'Use one of them, or remove the comment.' : `Write \`environment=${meant}\`.`}`,
    fixes:
      meant === undefined
        ? []
        : [
            {
              title: `Write \`license-monitor: environment=${meant}\``,
              safety: 'suggestion',
              edits: [{ span, newText: `license-monitor: environment=${meant}` }],
              preferred: true,
            },
          ],
  }));

const corrections = ({ span, nearest }: Misnamed): readonly Fix[] =>
  nearest === undefined
    ? []
    : [
        {
          title: `Replace with \`${nearest}\``,
          safety: 'suggestion',
          edits: [{ span, newText: nearest }],
          preferred: true,
        },
      ];

const letters = (name: string): string => name.toLowerCase().replace(/[^a-z]/gu, '');

/** No rule id is longer. Longer names are not compared, so a hostile comment costs no time. */
const longest = 40;

/** The only rule whose id differs by a few letters or ends with the name, such as `trailing-slash`. */
function nearestOf(ids: readonly string[]): (name: string) => string | undefined {
  const spelled = ids.map((id) => ({ id, spelling: letters(id) }));
  const known = new Map<string, string | undefined>();
  const find = (name: string): string | undefined => {
    const own = letters(name);
    if (own.length < 6 || name.length > longest) return undefined;
    const ranked = spelled
      .map(({ id, spelling }) => ({ id, distance: editDistance(own, spelling) }))
      .sort((a, b) => a.distance - b.distance);
    const [best, second] = ranked;
    const isNear = best !== undefined && best.distance <= Math.floor(best.id.length / 6);
    if (isNear && best.distance !== second?.distance) return best.id;
    const ending = /[-_ ]/u.test(name)
      ? ids.filter((id) => id.endsWith(`-${name.toLowerCase().replace(/[_ ]/gu, '-')}`))
      : [];
    return ending.length === 1 ? ending[0] : undefined;
  };
  return (name) => {
    if (!known.has(name)) known.set(name, find(name));
    return known.get(name);
  };
}
