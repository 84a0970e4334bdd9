import { globsAtAnyDepth } from '../../files/file-names';
import type { Severity } from '../../lint/rule';

/** The settings of one resource, parsed once. */
export interface Settings {
  readonly environment: 'auto' | 'development' | 'production';
  /** Globs of additional files that belong to License Monitor whatever they contain. */
  readonly files: readonly string[];
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly tomlVersion: '1.0' | '1.1';
  /** Our client resolves `auto` before the server sees it; for other clients, `auto` shows them. */
  readonly syntaxErrors: 'auto' | 'always' | 'never';
  /** Outline, folding and formatting: our client turns them off while another TOML extension is active. */
  readonly structure: boolean;
  readonly format: boolean;
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
}

const severities = ['off', 'hint', 'information', 'warning', 'error'] as const;

/** Parses the `licenseMonitor` section as sent by a client; a value of the wrong type falls back to its default. */
export function parseSettings(section: unknown): Settings {
  const root = asObject(section);
  const rules = Object.entries(asObject(root['rules'])).flatMap(([id, value]) => {
    const severity = severities.find((s) => s === value);
    return severity === undefined ? [] : [[id, severity] as const];
  });
  return {
    environment: oneOf(root['environment'], ['auto', 'development', 'production']),
    files: globsAtAnyDepth(root['files']),
    rules: Object.fromEntries(rules),
    tomlVersion: oneOf(asObject(root['toml'])['version'], ['1.0', '1.1']),
    syntaxErrors: oneOf(root['syntaxErrors'], ['auto', 'always', 'never']),
    structure: root['structure'] !== false,
    format: asObject(root['format'])['enable'] !== false,
    codeLens: asObject(root['codeLens'])['enable'] !== false,
    inlayHints: asObject(root['inlayHints'])['enable'] !== false,
  };
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** The value if it is one of the choices, otherwise the first choice. */
function oneOf<const Choice>(value: unknown, choices: readonly [Choice, ...Choice[]]): Choice {
  return choices.find((choice) => choice === value) ?? choices[0];
}
