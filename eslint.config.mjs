import tseslint from 'typescript-eslint';
import { allowed, core, frontDoors, packages } from './scripts/layers.mjs';

/** What a layer must not import, in the words of ESLint. */
function directionOf(layer) {
  const all = [...core, ...Object.keys(frontDoors)];
  const wrong = all.filter((other) => !allowed(layer).includes(other));
  const foreign = Object.entries(packages).filter(([, layers]) => !layers.includes(layer));
  const message = `src/${layer} does not import this; see scripts/layers.mjs.`;
  // The contracts are types, which every layer may speak of.
  const patterns = [
    { regex: `^(\\.\\./)+(${wrong.join('|')})/(?!finding\\.js$|ir\\.js$|machine/play\\.js$)`, message },
    ...foreign.map(([name]) => ({ regex: `^${name}(/|$)`, message })),
  ];
  return wrong.length === 0 ? patterns.slice(1) : patterns;
}

const nodeImports = { regex: '^node:', message: 'Only host files (*.node.ts) and the command line use Node.' };

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'test-output/',
      'test/vscode/node_modules/',
      'media/',
      'examples/',
      'coverage/',
    ],
  },
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}', 'bench/**/*.ts', '*.config.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.test.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': 'error',
      // Numbers and the like are what messages are made of.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // `() => void log()` and setters in arrow functions read well.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      // Typed arrays are read at offsets that are known to be there.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/prefer-readonly': 'error',
      // Numbers of the grammar and of flat trees are compared with the kinds they stand for.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // A function may be asynchronous because its interface is.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-this-alias': 'off',
      // Text under analysis is cut by code points on purpose: that is what columns count.
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  ...[...core, ...Object.keys(frontDoors)].map((layer) => ({
    files: [`src/${layer}/**/*.{ts,tsx}`],
    ignores: [`src/${layer}/**/*.node.ts`],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: layer === 'cli' ? directionOf(layer) : [...directionOf(layer), nodeImports] },
      ],
    },
  })),
  ...[...core, ...Object.keys(frontDoors)].map((layer) => ({
    files: [`src/${layer}/**/*.node.ts`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: directionOf(layer) }] },
  })),
  {
    files: ['test/**/*.{ts,tsx}', 'bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['scripts/**/*.mjs', 'bench/**/*.mjs', 'eslint.config.mjs'],
    extends: [...tseslint.configs.recommended],
    rules: { eqeqeq: 'error', 'prefer-const': 'error' },
  },
);
