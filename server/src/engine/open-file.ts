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
  /** Severity by rule id; a rule that isn't listed keeps its own. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
}

/** One judged file. Results are computed on first use. */
export interface OpenFile {
  /** Includes the strict parser's problems, if any. */
  readonly document: TomlDocument;
  /** Undefined for another tool's file, which must get no diagnostics. */
  readonly config: Config | undefined;
  /** The configuration being written: `config`, or the content of a file that may become ours. */
  draft(): Config | undefined;
  /** The diagnostics of all rules, in document order. */
  diagnostics(): readonly LintDiagnostic[];
  /** The edits of all safe fixes. */
  fixAll(): readonly TextEdit[];
}

/**
 * The only way to judge a file: the server and all commands use it. `text` is the text, or the document parsed from
 * it (see `editedText`). `path` is decoded; file and folder names hint at the environment. `strict` holds the
 * strict parser's problems in a text that the tolerant parser accepts; `openStrictly` computes them at once, the
 * language server later in a worker.
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
