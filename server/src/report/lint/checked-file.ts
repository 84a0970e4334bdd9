import type { Judgement } from '../../lint/run';
import type { TomlDocument } from '../../toml/tree/nodes';

/** What a report tells about one file. */
export interface CheckedFile {
  /** As it was given, or relative to the current folder. */
  readonly path: string;
  /** The text that the findings speak of: the fixed one after `--fix`. */
  readonly text: string;
  readonly document: TomlDocument;
  readonly judgements: readonly Judgement[];
  /** How many findings `--fix` has done away with. */
  readonly fixed: number;
}

interface FormatOptions {
  readonly colors: boolean;
}

export type Format = (files: readonly CheckedFile[], options: FormatOptions) => string;
