import { resolve } from 'node:path';
import {
  analyse,
  type AnalysisOptions,
  judge,
  type Severities,
  withStrictProblems,
} from '../features/analysis';
import { fixAllEdits } from '../features/actions/fix-all';
import { applyEdits } from '../toml/edit/edit';
import type { Judgement } from '../lint/run';
import { parse } from '../toml/parse/parse';
import { judge as judgeStrictly } from '../toml/strict/strict';

export interface CheckOptions {
  readonly environment: AnalysisOptions['environment'];
  readonly severities: Severities;
  readonly tomlVersion: '1.0' | '1.1';
  readonly fix: 'none' | 'safe';
  /** The folder that relative paths start from. */
  readonly cwd: string;
}

export interface CheckedFile {
  /** As it was given, or relative to the current folder. */
  readonly path: string;
  /** The text that the findings speak of: the fixed one after `--fix`. */
  readonly text: string;
  readonly judgements: readonly Judgement[];
  /** How many findings `--fix` has done away with. */
  readonly fixed: number;
}

/** Undefined for a file that was found and is another tool's. */
export function checkText(
  path: string,
  text: string,
  gate: AnalysisOptions['gate'],
  options: CheckOptions,
): CheckedFile | undefined {
  const analysisOptions: AnalysisOptions = {
    // The folder's name tells about the environment, also where the path was typed without it.
    path: resolve(options.cwd, path),
    environment: options.environment,
    gate,
  };
  const before = analyse(parse(text), analysisOptions);
  if (!before.ours) return undefined;
  const fixed =
    options.fix === 'safe' ? applyEdits(text, fixAllEdits(text, analysisOptions, options.severities)) : text;
  const tolerant = parse(fixed);
  const strict = tolerant.problems.length === 0 ? judgeStrictly(fixed, options.tomlVersion) : [];
  const analysis = analyse(withStrictProblems(tolerant, strict), analysisOptions);
  const judgements = judge(analysis, options.severities);
  const gone = fixed === text ? 0 : judge(before, options.severities).length - judgements.length;
  return { path, text: fixed, judgements, fixed: Math.max(gone, 0) };
}
