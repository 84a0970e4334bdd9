/** `npm run generate`: writes everything that follows from the catalog, the settings and the rules. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fullPath, generatedFiles } from './generate/generated-files';

async function main(): Promise<void> {
  for (const file of await generatedFiles()) {
    if (file.found === file.wanted) continue;
    await mkdir(dirname(fullPath(file)), { recursive: true });
    await writeFile(fullPath(file), file.wanted);
  }
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
});
