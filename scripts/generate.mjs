/**
 * Writes what follows from the rules: the indexes of rules and of fixes, in the extension's manifest the settings and their
 * schema, and the schema of configuration files. With `--check` it writes nothing and fails where something is stale.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { format, resolveConfig } from 'prettier';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const manifest = 'package.json';

/** What a module exports. It is TypeScript like the rest: bundled and loaded from memory. */
async function load(file) {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: `export * from './${file}';`, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** The metas of all rules. */
export async function loadRules() {
  const module = await load('src/rules/catalogue.ts');
  return [...module.rules].sort((a, b) => (a.code < b.code ? -1 : 1));
}

const levels = ['error', 'warning', 'information', 'hint'];

/** One rule, or several by a prefix. */
function selectorOf(rules) {
  // The settings editor shows a list of choices only where it is one plain enumeration.
  const groups = ['ALL', ...new Set(rules.map(({ code }) => code.slice(0, 3)))];
  return {
    type: 'string',
    enum: [...rules.flatMap(({ code, name }) => [code, name]), ...groups],
    enumDescriptions: [
      ...rules.flatMap(({ summary }) => [summary, summary]),
      ...groups.map((group) => (group === 'ALL' ? 'All rules.' : `All rules whose code begins with ${group}.`)),
    ],
  };
}

/** The severity of each rule, by its code. */
function severitiesOf(rules) {
  return Object.fromEntries(
    rules.map(({ code, name, summary, severity, inLargePrograms }) => {
      const usual = `${severity} by default${inLargePrograms ? `, ${inLargePrograms} in large programs` : ''}`;
      return [code, { type: 'string', enum: levels, markdownDescription: `**${name}** (${usual}): ${summary}` }];
    }),
  );
}

const draft = 'http://json-schema.org/draft-07/schema#';

/** The JSON schema of `threadwise.toml`, from the table by which it is read. */
export function schemaOf(rules, { configKeys, expected, dottedName }) {
  const { type, enum: words } = selectorOf(rules);
  const level = { enum: levels };
  const kinds = {
    rules: { type: 'array', items: { $ref: '#/definitions/rule' } },
    globs: { type: 'array', items: { type: 'string' } },
    severities: { type: 'object', propertyNames: { $ref: '#/definitions/rule' }, additionalProperties: level },
    version: { type: 'string', pattern: '^3\\.\\d{1,2}(\\.\\d+)?$' },
    flag: { type: 'boolean' },
    failing: { enum: [...levels, 'never'] },
    'rules-by-glob': {
      ...{ type: 'object', additionalProperties: { type: 'array', items: { $ref: '#/definitions/rule' } } },
    },
    path: { type: 'string' },
    names: { type: 'array', items: { type: 'string', pattern: dottedName.source } },
  };
  const properties = Object.entries(configKeys).map(([key, { kind, about, example }]) => {
    const description = `${about} It must be ${expected[kind]}.`;
    return [key, { ...kinds[kind], description, 'x-example': example }];
  });
  return {
    ...{ $schema: draft, $id: 'threadwise.schema.json', title: 'Threadwise', type: 'object' },
    description: 'The configuration of Threadwise: threadwise.toml, or [tool.threadwise] in pyproject.toml.',
    properties: { $schema: { type: 'string' }, ...Object.fromEntries(properties) },
    additionalProperties: false,
    // Prefixes of codes stand for several rules.
    definitions: {
      rule: {
        anyOf: [
          { type, enum: words },
          { type: 'string', pattern: '^(ALL|TW\\d{0,3})$' },
        ],
      },
    },
  };
}

/** The JSON schema of `pyproject.toml`, of which only the table of Threadwise is ours. */
const projectSchema = {
  ...{ $schema: draft, $id: 'pyproject.schema.json', title: 'pyproject.toml with Threadwise', type: 'object' },
  properties: {
    tool: { type: 'object', properties: { threadwise: { $ref: 'threadwise.schema.json' } } },
  },
};

/** The settings `threadwise.*`; the names are read in `src/server/settings.ts`. */
export function settingsOf(rules) {
  const selector = selectorOf(rules);
  const severity = severitiesOf(rules);
  const settings = {
    enable: { type: 'boolean', default: true, description: 'Check Python programs for threading mistakes.' },
    select: {
      ...{ type: 'array', items: selector, default: [], uniqueItems: true },
      markdownDescription:
        'Rules to report: codes, names or prefixes such as `TW1`. Empty leaves the choice to the project’s `pyproject.toml`.',
    },
    ignore: {
      ...{ type: 'array', items: selector, default: [], uniqueItems: true },
      markdownDescription: 'Rules not to report. Empty leaves the choice to the project’s `pyproject.toml`.',
    },
    severity: {
      ...{ type: 'object', default: {}, properties: severity, additionalProperties: { type: 'string', enum: levels } },
      markdownDescription: 'How grave a rule’s findings are shown, by code: `"TW101": "error"`.',
    },
    exclude: {
      ...{ type: 'array', items: { type: 'string' }, default: [] },
      markdownDescription:
        'Files and folders to leave out, as globs: `build`, `**/generated/*.py`. What `.gitignore` names is left out anyway.',
    },
    pythonVersion: {
      ...{ type: 'string', default: '', pattern: '^(3\\.\\d{1,2}(\\.\\d+)?)?$' },
      patternErrorMessage: 'A version such as 3.12',
      markdownDescription: 'The Python the program is for, such as `3.12`. Empty takes it from `pyproject.toml`.',
    },
    freeThreaded: {
      ...{ type: 'string', enum: ['auto', 'on', 'off'], default: 'auto' },
      markdownDescription:
        'Whether the program is for a free-threaded build of Python, without the GIL; `auto` leaves it to `pyproject.toml`.',
    },
    codeLens: { type: 'boolean', default: true, description: 'Say above a function on how many threads it runs.' },
    inlayHints: {
      type: 'boolean',
      default: false,
      description: 'Name the lock that guards a shared variable beside it.',
    },
    memoryLimit: {
      type: 'integer',
      default: 2048,
      minimum: 128,
      markdownDescription:
        'Megabytes that checking all of a large folder may take. Where tests would bring it to more than half of that, ' +
        'they are checked only while they are open. Where the rest takes more than all of it, open files are checked ' +
        'with what they import.',
    },
    'trace.server': {
      ...{ type: 'string', enum: ['off', 'messages', 'verbose'], default: 'off', scope: 'window' },
      description: 'Log what the editor and the language server say to each other.',
    },
  };
  return Object.fromEntries(
    Object.entries(settings).map(([name, schema]) => [`threadwise.${name}`, { scope: 'resource', ...schema }]),
  );
}

const isStale = process.argv.includes('--check') ? 'is stale: run `node scripts/generate.mjs`' : undefined;
const note = '// Made by scripts/generate.mjs.';

/** What the files `twNNN….ts` of a folder export under one name, by their codes. */
async function indexOf(folder, exported) {
  const files = (await readdir(join(root, folder))).filter((file) => /^tw\d{3}\b.*\.ts$/.test(file)).sort();
  const lines = files.map(
    (file) => `export { ${exported} as ${file.slice(0, 5).toUpperCase()} } from './${file.replace(/\.ts$/, '.js')}';`,
  );
  return [note, ...lines, ''].join('\n');
}

async function manifestOf(rules) {
  const file = join(root, manifest);
  const content = JSON.parse(await readFile(file, 'utf8'));
  content.contributes.configuration.properties = settingsOf(rules);
  return jsonFor(file, content);
}

/** JSON in the house's layout. */
async function jsonFor(file, content) {
  return format(JSON.stringify(content), { ...(await resolveConfig(file)), filepath: file });
}

/** Writes a file that is derived, or says that it is stale. */
async function derive(file, wanted) {
  const path = join(root, file);
  if (wanted === (await readFile(path, 'utf8').catch(() => undefined))) return console.log(`${file} is up to date`);
  if (isStale) {
    console.error(`${file} ${isStale}`);
    process.exitCode = 1;
    return;
  }
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, wanted);
  console.log(`${file} written`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // The rest is worked out from the rules that the indexes name, so these come first.
  await derive('src/rules/index.generated.ts', await indexOf('src/rules', 'rule'));
  await derive('src/fixes/index.generated.ts', await indexOf('src/fixes', 'makers'));
  if (!process.exitCode) {
    const rules = await loadRules();
    await derive(manifest, await manifestOf(rules));
    const schema = schemaOf(rules, await load('src/workspace/config-keys.ts'));
    for (const one of [schema, projectSchema]) {
      const file = `schema/${one.$id}`;
      await derive(file, await jsonFor(join(root, file), one));
    }
  }
}
