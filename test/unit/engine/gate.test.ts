import assert from 'node:assert/strict';
import { isOurs } from '../../../server/src/engine/gate';
import { parse } from '../../../server/src/toml/parse/parse';

const ours: Readonly<Record<string, string>> = {
  'an address': '[api]\nbind_address = "127.0.0.1"\n',
  'a port in a dotted key': 'api.bind_port = 8080\n',
  'CORS in an inline table': 'api = { cors_enabled = true }\n',
  'a quoted table': '["api"]\n"cors_origins" = []\n',
  'an override alone': '[api.cors_overrides."/api/admin"]\n',
  'a key in the wrong case': '[api]\nCors_Credentials = true\n',
  'a key that does not exist': '[api]\ncors_allowed_origins = []\n',
  'a table in the wrong case': '[API]\ncors_enabled = true\n',
  'a key half typed': '[api]\ncors_',
  'a header that lost its bracket': '[api\nenabled = true\ncors_enabled = true\n',
  'the command mode alone': '[command_mode]\ncommand = "lmstat -a"\ninterval_seconds = 300\n',
  'a comment that says so': '# license-monitor: config\ncors_origins = []\n',
  'a comment on the environment': '# license-monitor: environment=development\n',
};

const foreign: Readonly<Record<string, string>> = {
  nothing: '',
  Cargo: '[build]\ntarget-dir = "target"\n[net]\noffline = true\n[alias]\nb = "build"\n',
  Hugo: 'baseURL = "https://example.org/"\n[params]\n[params.api]\ncors_origins = ["*"]\n',
  CometBFT:
    '[rpc]\nladdr = "tcp://127.0.0.1:26657"\ncors_allowed_origins = ["*"]\ncors_allowed_methods = ["GET"]\n',
  Cosmos: '[api]\nenable = true\naddress = "tcp://localhost:1317"\nenabled-unsafe-cors = true\n',
  Streamlit: '[server]\nenableCORS = false\nport = 8501\naddress = "0.0.0.0"\n',
  Codex: 'model = "o3"\n[mcp_servers.docs]\ncommand = "npx"\nargs = ["-y"]\n',
  containerd:
    'version = 2\n[plugins."io.containerd.grpc.v1.cri"]\nsandbox_image = "pause"\n[grpc]\naddress = "/run/x.sock"\n',
  Helix: 'theme = "onedark"\n[editor]\nline-number = "relative"\n',
  Traefik: '[api]\ninsecure = true\ndashboard = true\n',
  Vector: '[api]\nenabled = true\naddress = "127.0.0.1:8686"\n',
  ChirpStack: '[api]\nbind = "0.0.0.0:8080"\nsecret = "x"\n',
  'an API that binds in its own words': '[api]\nbind_addr = "127.0.0.1:80"\nbind_host = "x"\n',
  'several APIs': '[[api]]\ncors_origins = []\nbind_port = 1\n',
  'an API that is no table': 'api = "cors_origins"\n',
  'a server with CORS of its own':
    '[cors]\nallowed_origins = ["*"]\n[server]\nbind_address = "0.0.0.0"\nbind_port = 1\n',
  'CORS at the top level': 'cors_origins = ["*"]\n',
  'CORS in a nested API': '[server.api]\ncors_origins = ["*"]\nbind_port = 1\n',
  'a command of its own': '[command_mode]\ncommand = "x"\n',
  'a comment that only mentions the product': '# copied from license-monitor: see the wiki\n',
  'a string that looks like a comment': 'a = """\n# license-monitor: config\n"""\n',
};

describe('the gate', () => {
  const passes = (text: string, path: string) => isOurs(parse(text), path, { gate: 'found' });
  const isOursUnsaved = (text: string) => isOurs(parse(text), 'Untitled-1', { gate: 'unsaved' });
  for (const [name, text] of Object.entries(ours))
    it(`lets in ${name}`, () => {
      assert.ok(passes(text, '/srv/config.toml') && isOursUnsaved(text));
    });
  for (const [name, text] of Object.entries(foreign))
    it(`keeps out ${name}`, () => {
      assert.ok(!passes(text, '/srv/config.toml') && !isOursUnsaved(text));
    });

  it('lets in whatever a person named, by its path or by a glob', () => {
    assert.ok(isOurs(parse(''), '/srv/x.toml', { gate: 'named' }));
    const files = ['**/monitoring/*.toml'];
    assert.ok(isOurs(parse(''), '/srv/monitoring/.cors.toml', { gate: 'found', files }));
    assert.ok(!isOurs(parse(''), '/srv/other/cors.toml', { gate: 'found', files }));
  });

  it('lets in a file by a name that only License Monitor has, and by no folder', () => {
    assert.ok(passes('[api]\n', '/srv/license-monitor.toml'));
    assert.ok(passes('[api]\n', '/srv/dev.license-monitor.local.toml'));
    assert.ok(
      !passes('[api]\n', '/srv/license-monitor/config.toml') && !passes('[api]\n', '/srv/config.toml'),
    );
  });

  it('takes a name as a candidate before it looks at the content', () => {
    const own = '[api]\ncors_enabled = true\n';
    assert.ok(passes(own, '/srv/config.dev.toml') && passes(own, 'config.toml'));
    assert.ok(!passes(own, '/srv/Cargo.toml') && !passes(own, '/srv/myconfig.toml'));
  });
});
