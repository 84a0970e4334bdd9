import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleListWith, ruleTemplate } from './rule-template';

/** `npm run new-rule <id>`: writes the file of a rule and puts it into the list. */
const folder = 'server/src/rules';
const [id] = process.argv.slice(2);

if (id === undefined || !/^[a-z]+(?:-[a-z]+)+$/u.test(id)) {
  fail('Name the rule in lower case with hyphens: `npm run new-rule origin-something`.');
} else if (existsSync(join(folder, `${id}.ts`))) {
  fail(`There is a rule \`${id}\` already.`);
} else {
  const list = join(folder, 'index.ts');
  writeFileSync(join(folder, `${id}.ts`), ruleTemplate(id));
  writeFileSync(list, ruleListWith(readFileSync(list, 'utf8'), id));
  process.stdout.write(
    `Wrote server/src/rules/${id}.ts. Fill it in, put its line in server/src/rules/index.ts where the documentation has it, then run npm run generate.\n`,
  );
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
}
