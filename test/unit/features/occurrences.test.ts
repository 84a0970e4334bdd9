import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { documentLinks } from '../../../server/src/features/document-links';
import { occurrencesAt } from '../../../server/src/features/occurrences/occurrences';
import { prepareRename, rename } from '../../../server/src/features/occurrences/rename';
import { atCursor } from '../../support/cursor';

const file = (origin: string, path = '"/api/admin"') => `[api]
cors_enabled = true
cors_origins = ["${origin}", 'https://other.example']
open_paths = [${path}]
[api.cors_overrides.${path}]
cors_origins = ['${origin}']
[api.rate_limit.endpoints]
${path} = { per_minute = 5 }
[dashboard]
url = "${origin}"
`;

function renamed(marked: string, newName: string): string {
  const { document, config, position } = atCursor(marked);
  const result = rename(document, config, position, newName);
  if ('problem' in result) return result.problem;
  return TextDocument.applyEdits(document, result.edits);
}

function usesOf(marked: string): readonly string[] {
  const { document, config, position } = atCursor(marked);
  return occurrencesAt(config, document.offsetAt(position)).map(
    ({ role, span }) => `${role}:${document.positionAt(span.start).line}`,
  );
}

describe('renaming', () => {
  const a = 'https://a.example';
  const at = (text: string, mark: string) => text.replace(mark, `${mark.slice(0, 3)}|${mark.slice(3)}`);

  it('an origin changes it in every list and every other string, whatever the quotes', () => {
    assert.equal(renamed(at(file(a), a), 'https://b.example'), file('https://b.example'));
  });

  it('an origin that is spelled otherwise in one place corrects it there', () => {
    const text = file(a).replace(`["${a}"`, `["HTTPS://A.example/"`);
    assert.equal(renamed(at(text, `'${a}`), 'https://b.example').match(/b\.example/g)?.length, 3);
  });

  it('a path changes the override, the rate limit and the lists', () => {
    assert.equal(renamed(at(file(a), '"/api/admin'), '/api/root'), file(a, '"/api/root"'));
  });

  it('is refused for what no browser sends, and for a path without its slash', () => {
    assert.match(renamed(at(file(a), a), 'https://b.example/'), /`https:\/\/b\.example`/);
    assert.match(renamed(at(file(a), a), 'nonsense here'), /origin/);
    assert.match(renamed(at(file(a), '"/api/admin'), 'api'), /starts with/);
  });

  it('is offered only on origins and paths, from what they are', () => {
    const offered = (marked: string) => {
      const { document, config, position } = atCursor(marked);
      return prepareRename(document, config, position)?.placeholder;
    };
    assert.equal(offered(at(file(a), a)), a);
    assert.equal(offered(at(file(a), '"/api/admin')), '/api/admin');
    assert.equal(offered(at(file(a), 'cors_enabled')), undefined);
    assert.equal(offered('[api]\ncors_origins = ["https://*.|example"]\n'), undefined);
  });
});

describe('uses', () => {
  it('of a path lead to its override, from a list and from a rate limit', () => {
    assert.deepEqual(usesOf(file('https://a.example').replace('["/api', '["/a|pi')), [
      'use:3',
      'definition:4',
      'use:7',
    ]);
  });

  it('of an origin are its entry in [api] and those of the overrides', () => {
    assert.deepEqual(usesOf(file('https://a.example').replace("['https", "['ht|tps")), [
      'definition:2',
      'use:5',
      'use:9',
    ]);
  });
});

describe('links', () => {
  it('lead from options to their documentation, and from silenced rules to their pages', () => {
    const { document, config } = atCursor(
      '|# license-monitor-ignore-file origin-null, no-such-rule\n[api]\ncors_enabled = true\nname = "x"\n',
    );
    const links = documentLinks(document, config, 'rule.show');
    assert.deepEqual(
      links.map(({ range, target }) => [document.getText(range), target]),
      [
        ['cors_enabled', 'https://license.rproj.art/security/cors'],
        ['origin-null', 'command:rule.show?%22origin-null%22'],
      ],
    );
  });
});
