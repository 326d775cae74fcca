/**
 * Builds the extension for release and packs it: `test-output/threadwise.vsix`, or the path given as argument. What goes
 * into it is named by `.vscodeignore`; its page is `docs/marketplace.md`.
 *
 * `--quick` is for one's own machine: the same package, but for the bytes that are shaved off with much work.
 *
 * THREADWISE_CONTENT is the address under which the tree is published, for the pictures of that page.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { quick: { type: 'boolean' } } });
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = resolve(positionals[0] ?? join(root, 'test-output', 'threadwise.vsix'));
const node = (cwd, ...args) => execFileSync(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;

/** Sizes that users pay for with every update and every start in a browser. */
const limits = { vsix: 10e6, web: 2e6 };

/** A copy of what the extension is made of, with its own page and a manifest that says nothing of development. */
function stage() {
  const folder = mkdtempSync(join(tmpdir(), 'threadwise-package-'));
  for (const part of ['dist', 'media', 'syntaxes', 'examples', 'LICENSE', 'CHANGELOG.md', '.vscodeignore']) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  // `files` says what the npm package is made of.
  for (const key of ['files', 'bin', 'exports', 'scripts', 'devDependencies']) delete manifest[key];
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, undefined, 2));
  const page = readFileSync(join(root, 'docs', 'marketplace.md'), 'utf8');
  writeFileSync(join(folder, 'README.md'), page.replaceAll('](../media/', '](media/'));
  return folder;
}

mkdirSync(dirname(out), { recursive: true });
node(root, 'scripts/build.mjs', '--no-types', ...(values.quick ? [] : ['--minify']));
const staged = stage();
const content = process.env.THREADWISE_CONTENT;
try {
  node(
    staged,
    join(root, 'node_modules/@vscode/vsce/vsce'),
    ...['package', '--no-dependencies', '--skip-license', '--allow-missing-repository'],
    ...(content ? ['--baseContentUrl', content, '--baseImagesUrl', content] : ['--no-rewrite-relative-links']),
    ...['--out', out],
  );
} finally {
  rmSync(staged, { recursive: true, force: true });
}

const vsix = statSync(out).size;
const web = ['extension.web.js', 'server.web.js', 'panel.js']
  .map((name) => statSync(join(root, 'dist', name), { throwIfNoEntry: false })?.size ?? 0)
  .reduce((a, b) => a + b);
console.log(`${out}: ${megabytes(vsix)}; code for the web: ${megabytes(web)}`);
if (!values.quick && (vsix > limits.vsix || web > limits.web)) {
  console.error(`Too large: at most ${megabytes(limits.vsix)} in all and ${megabytes(limits.web)} for the web.`);
  process.exitCode = 1;
}
