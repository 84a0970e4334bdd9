// @ts-check
/**
 * The rooms of the house and the arrows between them: the one table that the ESLint walls, the test over
 * esbuild's import graph and the picture in ARCHITECTURE.md share. A room imports only from rooms below it.
 *
 * @typedef {object} Room
 * @property {string} path Folder or file, from the project's root, without extension.
 * @property {readonly string[]} rooms Names of the rooms it may import.
 * @property {readonly string[]} packages Packages it may import; `*` is any.
 */

const facts = /** @type {const} */ (['cors', 'catalog', 'toml']);
const judgement = /** @type {const} */ (['lint', 'rules', 'probe', 'proxy']);

/** @type {Readonly<Record<string, Room>>} */
export const rooms = {
  cors: { path: 'server/src/cors', rooms: [], packages: [] },
  catalog: { path: 'server/src/catalog', rooms: ['cors'], packages: [] },
  toml: { path: 'server/src/toml', rooms: [], packages: ['@taplo/lib', 'toml-eslint-parser'] },
  config: { path: 'server/src/config', rooms: [...facts], packages: [] },
  lint: { path: 'server/src/lint', rooms: ['config', 'toml'], packages: [] },
  rules: { path: 'server/src/rules', rooms: ['lint', 'config', ...facts], packages: [] },
  probe: { path: 'server/src/probe', rooms: ['config', 'cors'], packages: [] },
  proxy: { path: 'server/src/proxy', rooms: ['config', 'cors'], packages: [] },
  features: {
    path: 'server/src/features',
    rooms: ['protocol', ...judgement, 'config', ...facts],
    packages: ['vscode-languageserver-types', 'vscode-languageserver-textdocument'],
  },
  protocol: { path: 'server/src/protocol', rooms: [], packages: [] },
  lsp: {
    path: 'server/src/lsp',
    rooms: ['features', 'protocol', ...judgement, 'config', ...facts],
    packages: [
      'vscode-languageserver',
      'vscode-languageserver-textdocument',
      'vscode-languageserver-types',
      'picomatch',
    ],
  },
  platform: {
    path: 'server/src/platform',
    rooms: ['probe', 'protocol', 'toml'],
    packages: ['node:*', 'tinyglobby'],
  },
  cli: {
    path: 'server/src/cli',
    rooms: ['lsp', 'platform', 'features', 'protocol', ...judgement, 'config', ...facts],
    packages: ['*'],
  },
  tools: {
    path: 'server/src/tools',
    rooms: ['lsp', 'platform', 'features', 'protocol', ...judgement, 'config', ...facts],
    packages: ['*'],
  },
  client: {
    path: 'client/src',
    rooms: ['protocol', 'platform'],
    packages: ['vscode', 'vscode-languageclient', 'node:*'],
  },
};
