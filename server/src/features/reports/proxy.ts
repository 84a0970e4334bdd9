import type { OpenFile } from '../../engine/open-file';
import type { LintDiagnostic } from '../../lint/run';
import type { ProxyChoices } from '../../proxy/write/choices';
import { planProxy, type Unplanned } from '../../proxy/plan';
import type { ProxyTarget } from '../../proxy/write/targets';

export type ProxyOutput = { readonly ok: true; readonly text: string } | Unplanned;

/** A proxy configuration for the rules of a file without errors. */
export function proxyOutput(file: OpenFile, target: ProxyTarget, choices: ProxyChoices): ProxyOutput {
  const refusals = fileRefusals(file);
  if (refusals.length > 0 || file.config === undefined) return { ok: false, refusals };
  const planned = planProxy(file.config, choices);
  return planned.ok ? { ok: true, text: target.write(planned.plan) } : planned;
}

/** Why nothing can be written for this file, whatever is chosen; empty where something can. */
export function fileRefusals(file: OpenFile): readonly string[] {
  const errors = file.diagnostics().filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return [refusal(errors)];
  return file.config === undefined ? [foreign] : [];
}

const foreign = 'No proxy configuration is written: the file isn’t a License Monitor configuration.';

function refusal(errors: readonly LintDiagnostic[]): string {
  const ids = [...new Set(errors.map(({ rule }) => `\`${rule.id}\``))];
  const count = errors.length === 1 ? 'an error' : `${errors.length} errors`;
  return `No proxy configuration is written: the file has ${count} (${ids.join(', ')}) that would take effect there too. Fix the file first.`;
}
