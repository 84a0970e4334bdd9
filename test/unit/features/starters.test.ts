import assert from 'node:assert/strict';
import { type EngineOptions, openFile } from '../../../server/src/engine/open-file';
import { accept, complete, labels } from '../../support/completed';

const options: EngineOptions = { environment: 'auto', gate: 'found', severities: {} };
const mains = ['[api] for production', '[api] for staging', '[api] for development'];
const override = '[api.cors_overrides."/api/admin"] for one path';

describe('completion in a file that is being begun', () => {
  it('offers whole tables in an empty file, after a bracket and at the first letters', () => {
    for (const marked of ['|', '\n\n|', '# comment\n|', '[|', '[|]', '[a|]', 'a|', 'c|', 'co|', 'cors|'])
      assert.deepEqual(
        labels(marked).filter((label) => mains.includes(label)),
        mains,
        marked,
      );
  });

  it('offers an override where `[api]` is there and a header takes no key from it', () => {
    assert.ok(labels('[api]\ncors_enabled = true\n|').includes(override));
    assert.ok(labels('[api]\ncors_enabled = true\n\n|\n[command_mode]\n').includes(override));
    for (const marked of [
      '[api]\n|',
      '[api]\ncors_enabled = true\n|\ncors_max_age = 60\n',
      '[server]\n|',
      'api = { | }',
      '[api]\ncors_enabled = true\n"|',
    ])
      assert.ok(!labels(marked).some((label) => [...mains, override].includes(label)), marked);
  });

  it('writes files without a finding, the development one for development', () => {
    for (const label of mains)
      for (const marked of ['|', '[|]']) {
        const text = accept(marked, label);
        const file = openFile(text, '/w/config.toml', options);
        const shown = file.diagnostics().map(({ rule }) => rule.id);
        assert.deepEqual(shown, [], text);
        assert.equal(
          file.config?.environment.kind,
          label.includes('development') ? 'development' : 'production',
        );
      }
  });

  it('can be accepted whatever has been typed of it', () => {
    const found = (marked: string) =>
      complete(marked, 'supported').find(({ label }) => label === '[api] for production');
    for (const typed of ['', 'c', 'co', 'cors', '[', '[a'])
      assert.ok(found(`${typed}|`)?.filterText?.startsWith(typed), typed);
  });
});

describe('a file that may be becoming ours', () => {
  const isDraft = (text: string, path = '/w/config.toml'): boolean =>
    openFile(text, path, options).draft() !== undefined;

  it('holds nothing but what License Monitor has, complete or half typed', () => {
    for (const text of [
      '',
      '# x\n',
      '[',
      '[]',
      '[a',
      '[api]\n',
      '[api]\nc',
      '[api]\nenabled = true\nco',
      'api.',
    ])
      assert.ok(isDraft(text), text);
    assert.ok(isDraft('[api.cors_o'));
    assert.ok(isDraft('api = { c }'));
  });

  it('is not another tool’s, and has a name that fits', () => {
    for (const text of [
      '[package]\nname = "x"\n',
      '[server]\nc',
      '[api]\nenable = true\nc',
      'title = "x"\nc',
      '[[users]]\n',
      '[api]\nport = 80\n[',
    ])
      assert.ok(!isDraft(text), text);
    assert.ok(!isDraft('', '/w/Cargo.toml'));
  });

  it('has no findings yet', () => {
    assert.deepEqual(openFile('[api]\nc', '/w/config.toml', options).diagnostics(), []);
  });
});
