import { analyse, type AnalysisOptions, judge, type Severities } from '../analysis';
import { fixAll } from '../../lint/fix-all';
import type { TextEdit } from '../../toml/tree/nodes';
import { parse } from '../../toml/parse/parse';

/** The edits of everything that is safe to fix in the text. */
export const fixAllEdits = (
  text: string,
  options: AnalysisOptions,
  severities: Severities,
): readonly TextEdit[] => fixAll(text, (current) => judge(analyse(parse(current), options), severities));
