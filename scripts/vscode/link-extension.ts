import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Installs the extension that lies in `project` into a new folder of extensions by a link, so what was
 * just built runs without being packaged.
 */
export async function linkExtension(project: string, extensionsDir: string): Promise<void> {
  await mkdir(extensionsDir);
  await symlink(project, join(extensionsDir, 'license-monitor.license-monitor-cors'), 'junction');
}
