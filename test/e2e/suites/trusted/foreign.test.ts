import assert from 'node:assert/strict';
import { clean, trailingSlash } from '../configs';
import { findings, openFile, replace, rulesOf } from '../editor';

/** Files of other tools that share the name, each with something that would be a finding in ours. */
const foreign: Readonly<Record<string, string>> = {
  Cargo: '[build]\ntarget = "x86_64-unknown-linux-musl"\n\n[net]\noffline = true\n',
  CometBFT: '[rpc]\ncors_allowed_origins = ["*"]\ncors_allowed_methods = ["HEAD", "get"]\n',
  'Cosmos SDK': '[api]\nenable = true\nenabled-unsafe-cors = true\naddress = "tcp://localhost:1317"\n',
  Streamlit: '[server]\nenableCORS = false\nport = 8501\n',
  Hugo: 'baseURL = "https://example.org/"\n\n[params]\ncors_origins = ["https://example.org/"]\n',
  'broken Cargo': '[build\ntarget = \n',
};

describe('a config.toml of another tool', () => {
  for (const [tool, text] of Object.entries(foreign))
    it(`is left alone: ${tool}`, async () => {
      const { document } = await openFile('config.toml', text);
      // Ours is opened, and mended, after it: what there is to say about the other was said by then.
      const ours = await openFile('config.toml', trailingSlash);
      await findings(ours.document, (rules) => rules.length === 1);
      await replace(ours, '.com/"', '.com"');
      await findings(ours.document, (rules) => rules.length === 0);
      assert.deepEqual(rulesOf(document), []);
    });

  it('is looked at as soon as it has become ours', async () => {
    const editor = await openFile('config.toml', '[build]\n');
    await replace(editor, '[build]\n', trailingSlash);
    await findings(editor.document, (rules) => rules.includes('origin-trailing-slash'));
    await replace(editor, trailingSlash, clean);
    await findings(editor.document, (rules) => rules.length === 0);
  });
});
