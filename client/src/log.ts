import * as vscode from 'vscode';

/** The settings whose values the log shows; of targets, which can hold addresses, only the number. */
const named = [
  ...['environment', 'files', 'rules', 'toml.version', 'syntaxErrors', 'format.enable', 'codeLens.enable'],
  ...['inlayHints.enable', 'preflight.timeout', 'trace.server'],
];

/** The first lines of the log: versions, platform and settings. */
export function logStart(channel: vscode.LogOutputChannel, { extension }: vscode.ExtensionContext): void {
  const { version } = extension.packageJSON as { readonly version: string };
  const host = vscode.env.uiKind === vscode.UIKind.Web ? 'in a browser' : 'on the desktop';
  channel.info(`License Monitor CORS ${version} in ${vscode.env.appName} ${vscode.version}, ${host}.`);
  const trust = vscode.workspace.isTrusted ? 'trusted' : 'not trusted: nothing is sent';
  channel.info(`Workspace: ${vscode.workspace.workspaceFolders?.length ?? 0} folder(s), ${trust}.`);
  logSettings(channel);
}

export function logSettings(channel: vscode.LogOutputChannel): void {
  const configuration = vscode.workspace.getConfiguration('licenseMonitor');
  const changed = named.flatMap((name) => {
    const value = configuration.get(name);
    const isDefault = JSON.stringify(value) === JSON.stringify(configuration.inspect(name)?.defaultValue);
    return isDefault ? [] : [`${name} = ${JSON.stringify(value)}`];
  });
  const targets = configuration.get<readonly unknown[]>('preflight.targets', []).length;
  if (targets > 0) changed.push(`preflight.targets: ${targets}`);
  channel.info(`Settings: ${changed.length === 0 ? 'all at their defaults' : changed.join(', ')}.`);
}
