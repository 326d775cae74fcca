/**
 * Builds the library with switches in it: code put in front of functions and methods that are named, which the product
 * itself knows nothing of. What an exclusion is worth, and whether an order matters, is measured in such a build.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import ts from 'typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What runs in a build with switches: the library, the analysis of facts by itself, and the rules. */
const ENTRY = `
export * from './src/index.ts';
export { analyse } from './src/workspace/analysis.ts';
export { checks } from './src/rules/catalogue.ts';
`;

const nameOf = (node) => (node.name && ts.isIdentifier(node.name) ? node.name.text : undefined);

/** The bodies of functions in a file, by name: `claim`, `Claims.claim`, `Claims.constructor`. */
function bodiesIn(text, path) {
  const found = new Map();
  const add = (name, body) => body && found.set(name, body);
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement)) add(nameOf(statement), statement.body);
    if (ts.isVariableStatement(statement)) {
      for (const one of statement.declarationList.declarations) {
        // `memoized((program) => …)` is the function that it is handed.
        const { initializer } = one;
        const value = initializer && ts.isCallExpression(initializer) ? initializer.arguments[0] : initializer;
        if (value && ts.isArrowFunction(value)) found.set(nameOf(one), value.body);
      }
    }
    if (!ts.isClassDeclaration(statement)) continue;
    for (const member of statement.members) {
      if (ts.isConstructorDeclaration(member)) add(`${nameOf(statement)}.constructor`, member.body);
      else if (ts.isMethodDeclaration(member)) add(`${nameOf(statement)}.${nameOf(member)}`, member.body);
    }
  }
  return found;
}

/**
 * The text of a file with the code of each point where its function begins, and with what it answers handed to the
 * point's `seen`. Throws where a function is not there.
 */
export function withPoints(text, path, points) {
  const bodies = bodiesIn(text, path);
  const edits = points.map(({ at, code, seen }) => {
    const body = bodies.get(at);
    if (!body) throw new Error(`${path} has no function ${at}: change the lists in scripts/lab.`);
    return { body, code, seen };
  });
  let changed = text;
  // From the end, so that what was found stays where it is. An arrow function's expression becomes what it returns.
  for (const { body, code, seen } of edits.sort((a, b) => b.body.getStart() - a.body.getStart())) {
    const [start, end] = [body.getStart(), body.getEnd()];
    const written = changed.slice(start, end);
    const block = ts.isBlock(body) ? written : `{ return (${written}); }`;
    const answered = seen ? `{ return ${seen}((() => ${block})()); }` : block;
    changed = `${changed.slice(0, start)}{ ${code}; ${answered.slice(1)}${changed.slice(end)}`;
  }
  return changed;
}

/** The library with code at these points, loaded. */
export function laboratory(points) {
  const byFile = new Map();
  for (const point of points) byFile.set(point.file, [...(byFile.get(point.file) ?? []), point]);
  return laboratoryOf((path) => {
    const there = byFile.get(relative(root, path).split(sep).join('/'));
    return there && withPoints(readFileSync(path, 'utf8'), path, there);
  });
}

/** The library, loaded, with another text for each file of which `change` gives one. */
export async function laboratoryOf(change) {
  const folder = join(root, 'test-output');
  mkdirSync(folder, { recursive: true });
  // A process that loads two is given the first again under the same name.
  const outfile = join(folder, `laboratory-${randomUUID()}.mjs`);
  await esbuild.build({
    stdin: { contents: ENTRY, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
    define: { __VERSION__: '"laboratory"' },
    loader: { '.svg': 'text' },
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    plugins: [{ name: 'changes', setup: (build) => load(build, change) }],
  });
  return { library: await import(pathToFileURL(outfile).href), path: outfile };
}

function load(build, change) {
  build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
    const contents = change(path);
    return contents === undefined ? undefined : { contents, loader: 'ts' };
  });
}
