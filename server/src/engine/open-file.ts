import type { Config } from '../config/config';
import type { EnvironmentSetting } from '../config/read/environment';
import { readConfig } from '../config/read/read-config';
import { fixAll } from '../lint/fix-all';
import type { Severity } from '../lint/rule';
import { type LintDiagnostic, runRules } from '../lint/run';
import { rules } from '../rules/index';
import { parse } from '../toml/parse/parse';
import type { SyntaxProblem, TextEdit, TomlDocument } from '../toml/tree/nodes';
import { type GateOptions, isOurs, mayBecomeOurs } from './gate';

export interface EngineOptions extends GateOptions {
  readonly environment: EnvironmentSetting;
  /** Rule id to severity; a rule that is not named keeps its own. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
}

/** One file, judged. What is found is computed when it is first asked for. */
export interface OpenFile {
  /** With the strict problems, where there are any. */
  readonly document: TomlDocument;
  /** Undefined for another tool's file: nothing at all may be said about it. */
  readonly config: Config | undefined;
  /** The configuration that is being written: `config`, or what a file holds that may be becoming ours. */
  draft(): Config | undefined;
  /** What all rules find, in the order of the document. */
  diagnostics(): readonly LintDiagnostic[];
  /** The edits of everything that is safe to fix. */
  fixAll(): readonly TextEdit[];
}

/**
 * The only way to judge a file: every door of the program comes through here. `text` is the text, or the document that
 * it was parsed to (see `editedText`). `path` is decoded; its file and folder names tell about the environment.
 * `strict` is what the strict judge says of a text that the tolerant parser finds
 * clean; `openStrictly` asks it at once, a language server in a worker and later.
 */
export function openFile(
  text: string | TomlDocument,
  path: string,
  options: EngineOptions,
  strict: readonly SyntaxProblem[] = [],
): OpenFile {
  const parsed = typeof text === 'string' ? parse(text) : text;
  const document = strict.length === 0 ? parsed : { ...parsed, problems: strict };
  const read = (): Config => readConfig(document, { environmentSetting: options.environment, path });
  const config = isOurs(document, path, options) ? read() : undefined;
  let found: readonly LintDiagnostic[] | undefined;
  return {
    document,
    config,
    draft: () => config ?? (mayBecomeOurs(document, path, options) ? read() : undefined),
    diagnostics: () =>
      (found ??= config === undefined ? [] : runRules(rules, config, { severities: options.severities })),
    fixAll: () =>
      config === undefined
        ? []
        : fixAll(document.text, (current) => openFile(current, path, options).diagnostics()),
  };
}
