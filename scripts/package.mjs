/** Builds the extension for release and packs it: `test-output/threadwise.vsix`, or the path given as argument. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = resolve(process.argv[2] ?? join(root, 'test-output', 'threadwise.vsix'));
const node = (...args) => execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;

/** Sizes that users pay for with every update and every start in a browser. */
const limits = { vsix: 10e6, web: 2e6 };

mkdirSync(dirname(out), { recursive: true });
node('scripts/build.mjs', '--minify', '--no-types');
node(
  'node_modules/@vscode/vsce/vsce',
  'package',
  '--no-dependencies',
  '--skip-license',
  '--no-rewrite-relative-links',
  '--allow-missing-repository',
  '--out',
  out,
);

const vsix = statSync(out).size;
const web = ['extension.web.js', 'server.web.js', 'panel.js']
  .map((name) => statSync(join(root, 'dist', name), { throwIfNoEntry: false })?.size ?? 0)
  .reduce((a, b) => a + b);
console.log(`${out}: ${megabytes(vsix)}; code for the web: ${megabytes(web)}`);
if (vsix > limits.vsix || web > limits.web) {
  console.error(`Too large: at most ${megabytes(limits.vsix)} in all and ${megabytes(limits.web)} for the web.`);
  process.exitCode = 1;
}
