import * as vscode from 'vscode';
import type { PreflightTarget } from '../../../server/src/protocol';

interface TargetSetting {
  readonly name?: string;
  readonly url?: string;
  readonly insecure?: boolean;
  readonly apiKey?: string;
}

/** The targets of the settings, which only the machine's settings can hold. */
export const configuredTargets = (): readonly PreflightTarget[] =>
  vscode.workspace
    .getConfiguration('licenseMonitor')
    .get<readonly TargetSetting[]>('preflight.targets', [])
    .flatMap(({ name, url, insecure, apiKey }) =>
      url === undefined
        ? []
        : [
            {
              name: name ?? url,
              url,
              tls: insecure === true ? ('insecure' as const) : ('verify' as const),
              ...(apiKey !== undefined && { apiKey }),
            },
          ],
    );

export const timeoutMs = (): number =>
  vscode.workspace.getConfiguration('licenseMonitor').get<number>('preflight.timeout', 10) * 1000;

/** A target typed by hand: the one of the settings with this address, so its opt-outs hold, else a new one. */
export const targetOf = (url: string, known: readonly PreflightTarget[]): PreflightTarget =>
  known.find((target) => target.url === url) ?? { name: url, url, tls: 'verify' };

/** Undefined for a URL that preflights can be sent to, else a sentence. */
export function targetProblem(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    return vscode.l10n.t('Enter a URL that starts with http:// or https://.');
  }
  if (url.username !== '' || url.password !== '') {
    return vscode.l10n.t('Remove the user name and password from the URL: browsers don’t send them either.');
  }
  return undefined;
}
