// @ts-check
/**
 * The rooms and the arrows between them: the one table that the ESLint walls, the test over
 * esbuild's import graph and the picture in ARCHITECTURE.md share. A room imports only from rooms below it.
 *
 * @typedef {object} Room
 * @property {string} path Folder or file, from the project's root, without extension.
 * @property {readonly string[]} rooms Names of the rooms it may import.
 * @property {readonly string[]} packages Packages it may import; `*` is any.
 */

/** @type {Readonly<Record<string, Room>>} */
export const rooms = {
  files: { path: 'server/src/files', rooms: [], packages: [] },
  text: { path: 'server/src/text', rooms: [], packages: ['vscode-uri'] },
  cors: { path: 'server/src/cors', rooms: [], packages: [] },
  secrets: { path: 'server/src/secrets', rooms: ['cors', 'text'], packages: [] },
  toml: { path: 'server/src/toml', rooms: ['text'], packages: ['@taplo/lib', 'toml-eslint-parser'] },
  catalog: { path: 'server/src/catalog', rooms: ['cors', 'text'], packages: [] },
  values: { path: 'server/src/values', rooms: ['cors', 'text'], packages: [] },
  explain: { path: 'server/src/explain', rooms: ['values', 'catalog', 'cors', 'text'], packages: [] },
  config: {
    path: 'server/src/config',
    rooms: ['values', 'catalog', 'toml', 'cors', 'secrets', 'text'],
    packages: [],
  },
  lint: { path: 'server/src/lint', rooms: ['config', 'values', 'toml', 'secrets', 'text'], packages: [] },
  rules: {
    path: 'server/src/rules',
    rooms: ['lint', 'config', 'values', 'catalog', 'toml', 'cors', 'text'],
    packages: [],
  },
  engine: {
    path: 'server/src/engine',
    rooms: ['rules', 'lint', 'config', 'catalog', 'toml', 'files', 'text'],
    packages: ['picomatch'],
  },
  probe: {
    path: 'server/src/probe',
    rooms: ['explain', 'config', 'values', 'cors', 'secrets', 'text'],
    packages: [],
  },
  proxy: {
    path: 'server/src/proxy',
    rooms: ['config', 'catalog', 'cors', 'secrets', 'text'],
    packages: [],
  },
  report: {
    path: 'server/src/report',
    rooms: ['lint', 'rules', 'probe', 'proxy', 'config', 'toml', 'secrets', 'text'],
    packages: ['picocolors'],
  },
  features: {
    path: 'server/src/features',
    rooms: [
      'protocol',
      'report',
      'lint',
      'rules',
      'probe',
      'proxy',
      'explain',
      'config',
      'values',
      'catalog',
      'toml',
      'cors',
      'secrets',
      'text',
      'engine',
    ],
    packages: ['vscode-languageserver-types', 'vscode-languageserver-textdocument'],
  },
  protocol: { path: 'server/src/protocol', rooms: ['probe', 'text'], packages: [] },
  lsp: {
    path: 'server/src/lsp',
    rooms: [
      'features',
      'protocol',
      'lint',
      'rules',
      'probe',
      'proxy',
      'config',
      'catalog',
      'toml',
      'text',
      'engine',
      'files',
    ],
    packages: ['vscode-languageserver', 'vscode-languageserver-textdocument'],
  },
  platform: {
    path: 'server/src/platform',
    rooms: ['probe', 'proxy', 'protocol', 'toml', 'files'],
    packages: ['node:*', 'tinyglobby'],
  },
  cli: {
    path: 'server/src/cli',
    rooms: [
      'report',
      'platform',
      'features',
      'lint',
      'rules',
      'probe',
      'proxy',
      'explain',
      'config',
      'catalog',
      'toml',
      'cors',
      'secrets',
      'text',
      'engine',
      'files',
    ],
    packages: ['*'],
  },
  scripts: {
    path: 'scripts',
    rooms: ['lsp', 'lint', 'rules', 'proxy', 'catalog', 'engine'],
    packages: ['*'],
  },
  client: {
    path: 'client/src',
    rooms: ['protocol', 'platform', 'files'],
    packages: ['vscode', 'vscode-languageclient'],
  },
};
