import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { glob } from 'tinyglobby';
import { ignoredFolders, maxFileBytes } from '../../files/file-names';
import type { WorkspaceFile } from '../../protocol';

/** The files below the folders (`file:` URIs) that match a glob; what can't be read is left out. */
export async function workspaceFiles(
  folders: readonly string[],
  globs: readonly string[],
): Promise<readonly WorkspaceFile[]> {
  const files: WorkspaceFile[] = [];
  for (const folder of folders.filter((uri) => uri.startsWith('file:'))) {
    const paths = await glob([...globs], {
      cwd: fileURLToPath(folder),
      absolute: true,
      dot: true,
      // A link may lead out of the folder, or back into it for ever.
      followSymbolicLinks: false,
      ignore: [...ignoredFolders],
    }).catch(() => []);
    for (const path of paths) {
      try {
        if ((await stat(path)).size > maxFileBytes) continue;
        files.push({ uri: pathToFileURL(path).href, text: await readFile(path, 'utf8') });
      } catch {
        // Gone or closed to us since it was found.
      }
    }
  }
  return files;
}
