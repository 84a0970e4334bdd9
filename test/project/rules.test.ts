import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { globSync } from 'tinyglobby';
import { clauses, sources } from '../../server/src/catalog/sources';
import { originFaultIds } from '../../server/src/values/origin-fault';
import { rules } from '../../server/src/rules/index';
import { docs } from '../../scripts/generate/docs';
import { ruleListWith, ruleName, ruleTemplate } from '../../scripts/rule-template';

const folder = 'server/src/rules';
const sentences = /^(?:[A-Z`"].*[.](?: |$))+$/su;

describe('the rules', () => {
  const ids = rules.map(({ id }) => id);

  it('are one file each, and every file is in the list', () => {
    const files = globSync(`${folder}/*/**/*.ts`).map((file) => basename(file, '.ts'));
    assert.deepEqual(files.sort(), [...ids].sort());
  });

  it('are imported in the order of the list, each under its own name', () => {
    const imports = readFileSync(`${folder}/index.ts`, 'utf8').matchAll(
      /^import (\w+) from '\.\/[a-z/-]+\/([a-z-]+)';$/gmu,
    );
    assert.deepEqual(
      [...imports].map(([, name, file]) => [name, file]),
      ids.map((id) => [ruleName(id), id]),
    );
  });

  it('put the shapes of an origin in the order in which one is chosen', () => {
    assert.deepEqual(
      ids.filter((id) => (originFaultIds as readonly string[]).includes(id)),
      originFaultIds,
    );
  });

  const known = new Set<string>([...Object.values(sources), ...Object.values(clauses)].map(({ url }) => url));
  for (const { id, title, why, source, examples } of rules) {
    it(`${id} says what, why and on what grounds, with examples`, () => {
      assert.match(id, /^[a-z]+(?:-[a-z]+)+$/u);
      assert.match(title, /^[A-Z].*[^.!]$/u);
      assert.match(why, sentences);
      assert.doesNotMatch(why, /!/u);
      assert.ok(known.has(source), `${source} is not in catalog/sources.ts.`);
      assert.ok(examples.good.length > 0 && examples.bad.length > 0);
    });
  }

  it('have a page each in the documentation, and no page is left over', () => {
    const pages = docs();
    for (const { id, source } of rules) {
      const page = pages.get(`docs/rules/${id}.md`);
      assert.ok(
        page?.includes(`
# ${id}
`) && page.includes(`<${source}>`),
        id,
      );
    }
    const files = globSync('docs/{rules,proxies}/*.md');
    assert.deepEqual(
      files.filter((file) => !pages.has(file)),
      [],
    );
  });

  it('are begun from a template that names them once', () => {
    const list = ruleListWith(readFileSync(`${folder}/index.ts`, 'utf8'), 'origins/shape', 'some-new-rule');
    assert.match(list, /import someNewRule from '\.\/origins\/shape\/some-new-rule';\n\n/u);
    assert.match(list, / {2}someNewRule,\n\];\n$/u);
    assert.match(
      ruleTemplate('methods', 'some-new-rule'),
      /from '\.\.\/\.\.\/lint\/rule';\n[^]*id: 'some-new-rule'/u,
    );
    assert.match(ruleTemplate('origins/shape', 'some-new-rule'), /from '\.\.\/\.\.\/\.\.\/lint\/rule'/u);
  });
});
