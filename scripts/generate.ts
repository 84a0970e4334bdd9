/**
 * `npm run generate`: writes everything that follows from the catalogue, the settings and the rules. With `--check`
 * it writes nothing, names what is stale and exits with 1.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fullPath, generatedFiles } from './generate/generated-files';

async function main(check: boolean): Promise<number> {
  const stale = (await generatedFiles()).filter(({ found, wanted }) => found !== wanted);
  for (const file of stale) {
    if (check) process.stderr.write(`\`${file.path}\` is stale; \`npm run generate\` renews it.\n`);
    else {
      await mkdir(dirname(fullPath(file)), { recursive: true });
      await writeFile(fullPath(file), file.wanted);
    }
  }
  return check && stale.length > 0 ? 1 : 0;
}

void main(process.argv.includes('--check')).then(
  (code) => {
    process.exitCode = code;
  },
  (fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exitCode = 1;
  },
);
