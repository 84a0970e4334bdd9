import { parse } from '../toml/parse/parse';
import { judge, type TomlVersion } from '../toml/strict/strict';
import { type EngineOptions, openFile, type OpenFile } from './open-file';

/** `openFile` with what the strict judge says, for callers that can wait for it: it takes as long as several keystrokes. */
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
