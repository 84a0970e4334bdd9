import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleListWith, ruleTemplate } from './rule-template';

/** `npm run new-rule <group>/<id>`: writes the file of a rule and adds it to the list. */
const folder = 'server/src/rules';
const path = process.argv[2] ?? '';
const group = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
const id = path.slice(path.lastIndexOf('/') + 1);

if (group === '' || !/^[a-z]+(?:-[a-z]+)+$/u.test(id)) {
  fail('Name the folder and the rule in lower case: `npm run new-rule origins/shape/origin-something`.');
} else if (!existsSync(join(folder, group))) {
  fail(`${folder}/${group} is not a folder of rules.`);
} else if (existsSync(join(folder, group, `${id}.ts`))) {
  fail(`There is a rule \`${id}\` already.`);
} else {
  const list = join(folder, 'index.ts');
  writeFileSync(join(folder, group, `${id}.ts`), ruleTemplate(group, id));
  writeFileSync(list, ruleListWith(readFileSync(list, 'utf8'), group, id));
  process.stdout.write(
    `Wrote server/src/rules/${group}/${id}.ts. Fill it in, put its line in server/src/rules/index.ts where the documentation has it, then run npm run generate.\n`,
  );
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
}
