import { parse } from '../toml/parse/parse';
import { judge, type TomlVersion } from '../toml/strict/strict';
import { type EngineOptions, openFile, type OpenFile } from './open-file';

/**
 * `openFile` with the strict parser's problems, for callers that can wait: it takes as long as several keystrokes.
 */
export function openStrictly(
  text: string,
  path: string,
  options: EngineOptions & { readonly tomlVersion: TomlVersion },
): OpenFile {
  const document = parse(text);
  return openFile(
    document,
    path,
    options,
    document.problems.length === 0 ? judge(text, options.tomlVersion) : [],
  );
}
