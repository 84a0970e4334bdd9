import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { glob } from 'tinyglobby';
import { ignoredFolders, maxFileBytes } from '../../files/file-names';
import type { WorkspaceFile } from '../../protocol';

/**
 * The files in the folders (`file:` URIs) that match a glob; unreadable ones are left out. A folder whose URI isn't
 * valid on this system costs only its own files, and `onFault` receives a sentence about it.
 */
export async function workspaceFiles(
  folders: readonly string[],
  globs: readonly string[],
  onFault: (sentence: string) => void = () => undefined,
): Promise<readonly WorkspaceFile[]> {
  const files: WorkspaceFile[] = [];
  for (const folder of folders.filter((uri) => uri.startsWith('file:'))) {
    const cwd = placeOf(folder);
    if (cwd === undefined) {
      onFault(`The workspace folder \`${folder}\` isn’t a valid path on this system and is skipped.`);
      continue;
    }
    const paths = await glob([...globs], {
      cwd,
      absolute: true,
      dot: true,
      // A link may lead out of the folder, or back into it without end.
      followSymbolicLinks: false,
      ignore: [...ignoredFolders],
    }).catch(() => []);
    for (const path of paths) {
      try {
        if ((await stat(path)).size > maxFileBytes) continue;
        files.push({ uri: pathToFileURL(path).href, text: await readFile(path, 'utf8') });
      } catch {
        // Deleted, or no longer readable, since it was found.
      }
    }
  }
  return files;
}

/** `file:///%zz` isn't encoded properly, and only Windows has `file://host/share`. */
function placeOf(folder: string): string | undefined {
  try {
    return fileURLToPath(folder);
  } catch {
    return undefined;
  }
}
