import type { Rule } from '../../server/src/lint/rule';
import { settingGroups, type SettingGroup } from '../../server/src/lsp/settings/settings-schema';

interface Manifest {
  readonly contributes?: Readonly<Record<string, unknown>>;
  readonly capabilities?: { readonly untrustedWorkspaces?: Readonly<Record<string, unknown>> };
}

/** One category of VS Code's settings editor; `order` keeps ours instead of the alphabet's. */
const category = ({ title, settings }: SettingGroup, index: number) => ({
  title,
  order: index + 1,
  properties: Object.fromEntries(
    // JSON leaves out what is undefined: VS Code has no such property of a setting.
    Object.entries(settings).map(([name, setting], order) => [
      name,
      { order: order + 1, ...setting, restricted: undefined },
    ]),
  ),
});

const restricted = (groups: readonly SettingGroup[]): readonly string[] =>
  groups.flatMap(({ settings }) =>
    Object.entries(settings).flatMap(([name, setting]) => (setting.restricted === true ? [name] : [])),
  );

/** The text of package.json with its settings, and those that an untrusted workspace cannot set, from the table. */
export function withSettings(text: string, rules: readonly Rule[]): string {
  const manifest = JSON.parse(text) as Manifest;
  const groups = settingGroups(rules);
  const { capabilities } = manifest;
  return JSON.stringify({
    ...manifest,
    ...(capabilities?.untrustedWorkspaces === undefined
      ? {}
      : {
          capabilities: {
            ...capabilities,
            untrustedWorkspaces: {
              ...capabilities.untrustedWorkspaces,
              restrictedConfigurations: restricted(groups),
            },
          },
        }),
    contributes: { ...manifest.contributes, configuration: groups.map(category) },
  });
}
