/**
 * Bundles everything that runs into `dist/`. One table says what is built from what; an entry point that does not
 * exist is skipped, so that every part of the project can be built on its own.
 *
 * `--no-types` leaves out the declaration files of the library, `--watch` rebuilds on change, `--minify` is for
 * packages, `--clean` starts from nothing.
 */
import { spawn } from 'node:child_process';
import { chmod, copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { minify } from 'terser';
import { shareStrings } from './shared-strings.mjs';
import { shortNames } from './short-names.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const flags = new Set(process.argv.slice(2));
const require = createRequire(import.meta.url);
const { version } = require('../package.json');

// CommonJS packages inside an ES module bundle reach for Node's own modules through `require`.
const requireBanner =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

/** The name of a library, before where its row comes from: of toolkits, which stand elsewhere, messages say it. */
const LIBRARY_NAMES = [/^ {4}name: '[^']*',\n(?= {4}source: ')/gm, /(?<=\blibrary\(\s*)'[^']*'(?=,\s*'https?:)/g];

/**
 * Where the rows of knowledge come from, and of which library they are, is for those who write them: what browsers load goes
 * without.
 */
const withoutSources = {
  name: 'without-sources',
  setup({ onLoad }) {
    const load = async (path, [named, called] = []) => {
      const text = await readFile(path, 'utf8');
      const rows = named === undefined ? text : text.replaceAll(named, '').replaceAll(called, "''");
      const contents = rows.replaceAll(/\bsource: '[^']*',?/g, '').replaceAll(/'https?:\/\/[^']*'/g, "''");
      return { contents, loader: 'ts' };
    };
    onLoad({ filter: /[\\/]knowledge[\\/]libraries[\\/].*\.ts$/ }, ({ path }) => load(path, LIBRARY_NAMES));
    onLoad({ filter: /[\\/]src[\\/]knowledge[\\/].*\.ts$/ }, ({ path }) => load(path));
  },
};

/**
 * The language client matches globs for pulled diagnostics, file operations and notebook paths. The server asks for none
 * of them, so what browsers load goes without the matcher, and says so should that change.
 */
const withoutGlobs = {
  name: 'without-globs',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^minimatch$/ }, () => ({ path: 'minimatch', namespace: 'without-globs' }));
    onLoad({ filter: /.*/, namespace: 'without-globs' }, () => ({
      contents: `exports.Minimatch = class { constructor() { throw new Error('This bundle has no glob matcher.'); } };`,
    }));
  },
};

/**
 * The client's parts that our server has no use for, by the file in which each stands: its classes, and what a server would
 * say that it provides. Diagnostics are pushed.
 */
const UNUSED_PARTS = {
  diagnostic: { DiagnosticFeature: 'diagnosticProvider' },
  formatting: {
    DocumentFormattingFeature: 'documentFormattingProvider',
    DocumentRangeFormattingFeature: 'documentRangeFormattingProvider',
    DocumentOnTypeFormattingFeature: 'documentOnTypeFormattingProvider',
  },
  rename: { RenameFeature: 'renameProvider' },
  semanticTokens: { SemanticTokensFeature: 'semanticTokensProvider' },
  callHierarchy: { CallHierarchyFeature: 'callHierarchyProvider' },
  typeHierarchy: { TypeHierarchyFeature: 'typeHierarchyProvider' },
  linkedEditingRange: { LinkedEditingFeature: 'linkedEditingRangeProvider' },
  colorProvider: { ColorProviderFeature: 'colorProvider' },
  documentLink: { DocumentLinkFeature: 'documentLinkProvider' },
  signatureHelp: { SignatureHelpFeature: 'signatureHelpProvider' },
  foldingRange: { FoldingRangeFeature: 'foldingRangeProvider' },
  inlineValue: { InlineValueFeature: 'inlineValueProvider' },
  inlineCompletion: { InlineCompletionItemFeature: 'inlineCompletionProvider' },
  definition: { DefinitionFeature: 'definitionProvider' },
  declaration: { DeclarationFeature: 'declarationProvider' },
  typeDefinition: { TypeDefinitionFeature: 'typeDefinitionProvider' },
  implementation: { ImplementationFeature: 'implementationProvider' },
  reference: { ReferencesFeature: 'referencesProvider' },
  documentHighlight: { DocumentHighlightFeature: 'documentHighlightProvider' },
  selectionRange: { SelectionRangeFeature: 'selectionRangeProvider' },
  documentSymbol: { DocumentSymbolFeature: 'documentSymbolProvider' },
  workspaceSymbol: { WorkspaceSymbolFeature: 'workspaceSymbolProvider' },
  textDocumentContent: { TextDocumentContentFeature: 'workspace.textDocumentContent' },
  fileOperations: {
    DidCreateFilesFeature: 'workspace.fileOperations',
    DidRenameFilesFeature: 'workspace.fileOperations',
    DidDeleteFilesFeature: 'workspace.fileOperations',
    WillCreateFilesFeature: 'workspace.fileOperations',
    WillRenameFilesFeature: 'workspace.fileOperations',
    WillDeleteFilesFeature: 'workspace.fileOperations',
  },
};

/** What browsers load goes without these parts of the language client; a server that wants one is an error. */
const withoutUnusedParts = {
  name: 'without-unused-parts',
  setup({ onLoad }) {
    const files = Object.keys(UNUSED_PARTS).join('|');
    const isPart = new RegExp(`vscode-languageclient[\\\\/]lib[\\\\/]common[\\\\/](${files})\\.js$`);
    onLoad({ filter: isPart }, ({ path }) => ({
      contents: `const without = (provider) => class {
        fillClientCapabilities() {}
        initialize(capabilities) {
          const asked = provider.split('.').reduce((at, name) => at?.[name], capabilities);
          if (asked) throw new Error('This bundle has no ' + provider + '.');
        }
        getState() { return { kind: 'static' }; }
        clear() {}
      };
      ${Object.entries(UNUSED_PARTS[isPart.exec(path)[1]])
        .map(([name, provider]) => `exports.${name} = without('${provider}');`)
        .join('\n')}`,
    }));
  },
};

/** What neither our server nor our client speaks of: requests of the protocol, and the parts of the server library that answer them. */
const UNSPOKEN =
  'callHierarchy typeHierarchy linkedEditingRange moniker inlineValue inlineCompletion foldingRange semanticTokens textDocumentContent fileOperations'
    .split(' ')
    .join('|');

/** What only those requests, and others that we don't answer, are asked and answered with. */
const UNSPOKEN_TYPES = (
  'Color ColorInformation ColorPresentation DocumentHighlight DocumentHighlightKind DocumentLink DocumentSymbol FoldingRange ' +
  'FoldingRangeKind FormattingOptions InlineCompletionContext InlineCompletionItem InlineCompletionList ' +
  'InlineCompletionTriggerKind InlineValueContext InlineValueEvaluatableExpression InlineValueText InlineValueVariableLookup ' +
  'LanguageKind LocationLink ParameterInformation SelectedCompletionInfo SelectionRange SemanticTokenModifiers SemanticTokens ' +
  'SemanticTokenTypes SignatureInformation WorkspaceSymbol'
).replaceAll(' ', '|');

/** What browsers load goes without them: whoever asks for one all the same gets an error. */
const withoutUnspoken = {
  name: 'without-unspoken',
  setup({ onLoad }) {
    const [requests, parts] = [
      `languageserver-protocol[\\\\/]lib[\\\\/]common[\\\\/]protocol\\.`,
      'languageserver[\\\\/]lib[\\\\/]common[\\\\/]',
    ].map((place) => new RegExp(`vscode-${place}(${UNSPOKEN})\\.js$`));
    // The client asks for the names of the requests for semantic tokens as it is loaded.
    onLoad({ filter: requests }, ({ path }) => (path.includes('semanticTokens') ? undefined : { contents: '' }));
    onLoad({ filter: parts }, ({ path }) => {
      const part = parts.exec(path)[1];
      return { contents: `exports.${part[0].toUpperCase()}${part.slice(1)}Feature = (Base) => Base;` };
    });
    const types = new RegExp(
      `^\\(function \\((${UNSPOKEN_TYPES})\\) \\{[^]*?^\\}\\)\\(\\1 \\|\\| \\(\\1 = \\{\\}\\)\\);`,
      'gm',
    );
    onLoad({ filter: /vscode-languageserver-types[\\/]lib[\\/](esm|umd)[\\/]main\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll(types, ''),
    }));
  },
};

/**
 * The parser as browsers load it: without its query language, which nobody here speaks, without what its nodes can be asked
 * but for a cursor and for errors, as trees are walked with cursors, and without the entries of its WebAssembly that only
 * those call; and without the names that its functions and classes keep through its own bundling.
 */
const withoutQueries = {
  name: 'without-queries',
  setup({ onLoad }) {
    onLoad({ filter: /web-tree-sitter\.js$/ }, async ({ path }) => {
      const unasked = (await readFile(path, 'utf8'))
        .replace(/^\/\/ src\/query\.ts$[^]*?^export \{$/m, 'export {')
        .replaceAll(/^ {2}(CaptureQuantifier|Query),$/gm, '')
        .replaceAll(/^var (Node|LookaheadIterator) = class \{$[^]*?^\};$/gm, (nodes) =>
          nodes.replaceAll(/^ {2}(?!constructor|get hasError|walk)[a-z][^\n]*\) \{$[^]*?^ {2}\}$/gm, ''),
        )
        .replace(/^var __name = .*$/m, 'var __name = (target) => target;')
        .replaceAll(/^ *static \{\s*__name\(this, "\w+"\);\s*\}$/gm, '')
        .replaceAll(/^ *__name\(\w+, "\w+"\);$/gm, '');
      const contents = unasked.replaceAll(/^ *Module\["(_ts_\w+)"\] = .*;$/gm, (entry, name) =>
        unasked.includes(`C.${name}(`) ? entry : '',
      );
      return { contents };
    });
  },
};

const node = { platform: 'node', target: 'node20', format: 'esm', banner: { js: requireBanner } };
// VS Code loads an extension with `require`, so these are CommonJS.
const host = { platform: 'node', target: 'node20', format: 'cjs', external: ['vscode'] };
const webHost = {
  platform: 'browser',
  target: 'es2022',
  format: 'cjs',
  external: ['vscode'],
  plugins: [withoutGlobs, withoutUnusedParts, withoutUnspoken],
};
const web = {
  platform: 'browser',
  target: 'es2022',
  format: 'iife',
  plugins: [withoutSources, withoutUnspoken, withoutQueries],
};
// The parser's glue code names these modules behind a test for Node.
const notInBrowser = ['module', 'fs/promises', 'fs', 'path', 'url', 'worker_threads'];

/** Output → the first of these sources that exists, and how to bundle it. */
const targets = [
  ['cli.js', ['src/cli/main.ts'], { ...node, banner: { js: `#!/usr/bin/env node\n${requireBanner}` } }],
  ['index.js', ['src/index.ts'], node],
  ['worker.js', ['src/workspace/worker.node.ts'], node],
  ['background.js', ['src/workspace/background-worker.node.ts'], node],
  ['server.js', ['src/server/main.node.ts', 'src/server/node.ts', 'src/server/server.node.ts'], node],
  [
    'server.web.js',
    ['src/server/main.web.ts', 'src/server/web.ts', 'src/server/server.web.ts'],
    { ...web, ...(flags.has('--minify') ? shortNames() : {}) },
  ],
  [
    'extension.cjs',
    ['src/extension/main.node.ts', 'src/extension/extension.node.ts', 'src/extension/extension.ts'],
    host,
  ],
  ['extension.web.js', ['src/extension/main.web.ts', 'src/extension/extension.web.ts'], webHost],
  [
    'panel.js',
    ['src/panel/main.tsx', 'src/panel/main.ts', 'src/panel/index.tsx'],
    { ...web, jsx: 'automatic', jsxImportSource: 'preact' },
  ],
];

const copies = [
  [require.resolve('web-tree-sitter/web-tree-sitter.wasm'), 'web-tree-sitter.wasm'],
  [
    join(dirname(require.resolve('tree-sitter-python/package.json')), 'tree-sitter-python.wasm'),
    'tree-sitter-python.wasm',
  ],
];

async function exists(path) {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function optionsOf([output, sources, settings]) {
  for (const source of sources) {
    if (!(await exists(join(root, source)))) continue;
    return {
      entryPoints: [join(root, source)],
      outfile: join(dist, output),
      bundle: true,
      minify: flags.has('--minify'),
      sourcemap: flags.has('--minify') ? false : 'linked',
      legalComments: 'none',
      logLevel: 'warning',
      define: { __VERSION__: JSON.stringify(version) },
      loader: { '.svg': 'text' },
      ...settings,
      external: [...(settings.external ?? []), ...(settings.platform === 'browser' ? notInBrowser : [])],
    };
  }
  return undefined;
}

function run(command, args) {
  return new Promise((resolve, reject) => {
    spawn(command, args, { cwd: root, stdio: 'inherit' })
      .on('error', reject)
      .on('exit', (code) =>
        code === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')} ended with ${code}`)),
      );
  });
}

const isForBrowser = ({ platform }) => platform === 'browser';

/**
 * Takes another twentieth off what browsers load: with esbuild alone it is above its limit. Function expressions that
 * don't speak of `this` become arrows, which is unsafe for constructors of that kind; there are none, as the tests in a
 * browser show.
 */
async function squeeze(file) {
  const { code } = await minify(await readFile(file, 'utf8'), {
    ecma: 2022,
    compress: { passes: 3, pure_getters: true, unsafe_arrows: true, hoist_funs: true },
  });
  await writeFile(file, shareStrings(code));
}

async function buildTypes() {
  if (flags.has('--no-types') || !(await exists(join(root, 'src/index.ts')))) return;
  await run(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json']);
}

async function buildLessons() {
  if (!(await exists(join(root, 'scripts/lessons.mjs')))) return;
  await run(process.execPath, [join(root, 'scripts/lessons.mjs')]);
}

const started = performance.now();
if (flags.has('--clean')) await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
// The bundles for Node are ES modules. The package itself must not say so: VS Code's web worker would take the
// extension for one too, and loads only CommonJS.
await writeFile(join(dist, 'package.json'), '{ "type": "module" }\n');
const options = (await Promise.all(targets.map(optionsOf))).filter(Boolean);

if (flags.has('--watch')) {
  for (const option of options) await (await esbuild.context({ ...option, logLevel: 'info' })).watch();
} else {
  await Promise.all([
    ...options.map((option) => esbuild.build(option)),
    ...copies.map(([from, to]) => copyFile(from, join(dist, to))),
    buildTypes(),
    buildLessons(),
  ]);
  if (flags.has('--minify')) await Promise.all(options.filter(isForBrowser).map(({ outfile }) => squeeze(outfile)));
  if (await exists(join(dist, 'cli.js'))) await chmod(join(dist, 'cli.js'), 0o755);
  console.log(`built ${options.length} bundles in ${Math.round(performance.now() - started)} ms`);
}
