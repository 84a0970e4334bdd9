import type { Config } from '../config/config';
import { readConfig } from '../config/read-config';
import { isLicenseMonitor } from '../config/gate';
import { run, type Judgement } from '../lint/run';
import type { Severity } from '../lint/rule';
import { rules } from '../rules/index';
import type { SyntaxProblem, TomlDocument } from '../toml/tree/nodes';

export type Severities = Readonly<Record<string, Severity | 'off'>>;

export interface AnalysisOptions {
  /** Path or URI; its file and folder names tell about the environment. */
  readonly path: string;
  readonly environment: 'auto' | 'development' | 'production';
  /** `named`: the person named this file, by a glob or on the command line, so that nothing needs to be proven. */
  readonly gate: 'content' | 'named';
}

export interface Analysis {
  readonly config: Config;
  /** False for another tool's file: nothing at all may be said about it. */
  readonly ours: boolean;
}

export function analyse(document: TomlDocument, options: AnalysisOptions): Analysis {
  const config = readConfig(document, { environmentSetting: options.environment, path: options.path });
  const { path, gate } = options;
  return { config, ours: isLicenseMonitor(document, { userGlobMatched: gate === 'named', path }) };
}

/** The findings of all rules, in the order of the document. */
export function judge(
  analysis: Analysis,
  severities: Readonly<Record<string, Severity | 'off'>>,
): readonly Judgement[] {
  return analysis.ours ? run(rules, analysis.config, { severities }) : [];
}

/**
 * The document with what the strict judge says of it. The strict judge speaks only of documents that the
 * tolerant parser finds clean.
 */
export const withStrictProblems = (document: TomlDocument, strict: readonly SyntaxProblem[]): TomlDocument =>
  strict.length === 0 ? document : { ...document, problems: strict };
