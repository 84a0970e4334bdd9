// @ts-check
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { rooms } from './server/rooms.mjs';

/** The walls: every import that the table of rooms does not name is a fault. */
const walls = Object.entries(rooms).map(([name, room]) => {
  const closed = Object.entries(rooms).filter(([other]) => other !== name && !room.rooms.includes(other));
  const packages = room.packages.map((p) => (p === 'node:*' ? 'node:.*' : p.replace('/', '\\/')));
  return {
    files: [`${room.path}.ts`, `${room.path}/**/*.ts`],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            ...closed.map(([other, { path }]) => ({
              regex: `^(\\.\\./)+${name === 'client' ? '' : '('}server/src/${name === 'client' ? '' : ')?'}${path.replace(/^(server|client)\/src\/?/, '') || other}(/|$)`,
              message: `The room ${name} may not import from ${other} (server/rooms.mjs).`,
            })),
            ...(packages.includes('*')
              ? []
              : [
                  {
                    regex: `^(?!\\.)(?!(${packages.join('|') || '\\0'})(/|$))`,
                    message: `The room ${name} may import only these packages: ${packages.join(', ') || 'none'} (server/rooms.mjs).`,
                  },
                ]),
          ],
        },
      ],
    },
  };
});

export default defineConfig(
  { ignores: ['dist/', '.cache/', '.vscode-test/', 'node_modules/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // LSP and VS Code types are structural: a literal with `dispose` is a Disposable to them.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'no-console': 'off' },
  },
  ...walls,
);
