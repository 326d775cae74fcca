/**
 * Says what of the analysis programs come to: `npm run reached -- FOLDER…` checks each folder by itself and prints, with how many
 * lines they have, the functions and branches that no program comes to, and the functions that always give one answer. What
 * no program needs that nobody had in mind may be an idiom that is worth nothing.
 *
 *   --in PATH      what to look at (src/program)
 *   --json FILE    also write all counts: in how many folders each place was come to, and gave yes or no
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { laboratoryOf } from './instrument.mjs';
import { programOf, textsIn } from './program.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What a function is called; those without a name belong to what is around them. */
function nameOf(node) {
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  if (node.name) return node.name.getText();
  // `memoized((program) => …)` is the function that it is handed.
  const parent = ts.isCallExpression(node.parent) ? node.parent.parent : node.parent;
  return ts.isVariableDeclaration(parent) && ts.isSourceFile(parent.parent.parent.parent)
    ? parent.name.getText()
    : undefined;
}

const isFunction = (node) =>
  ts.isFunctionDeclaration(node) ||
  ts.isMethodDeclaration(node) ||
  ts.isConstructorDeclaration(node) ||
  ts.isGetAccessor(node) ||
  ts.isArrowFunction(node) ||
  ts.isFunctionExpression(node);

/**
 * The text of a file that notes where it comes to, and the places: functions with a name, and branches. `reached(n)` is called at
 * place `n`, `answered(n, answer)` with what it gives.
 */
export function withNotes(text, path, places) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const insertions = [];
  const insert = (at, what) => insertions.push({ at, what, turn: insertions.length });
  const lineOf = (at) => source.getLineAndCharacterOfPosition(at).line + 1;
  const place = (kind, name, node) => {
    const [line, last] = [lineOf(node.getStart()), lineOf(node.getEnd())];
    places.push({ file: relative(root, path).split(sep).join('/'), line, lines: last - line + 1, kind, name });
    return places.length - 1;
  };
  const answer = (expr, at, enter = '') => {
    insert(expr.getStart(), `${enter}globalThis.answered(${at}, (`);
    visit(expr, at);
    insert(expr.getEnd(), `))${enter === '' ? '' : ')'}`);
  };
  const inside = (statement, at) => {
    const note = `globalThis.reached(${at});`;
    if (ts.isBlock(statement)) insert(statement.getStart() + 1, note);
    else insert(statement.getStart(), `{${note}`);
    return ts.isBlock(statement) ? undefined : () => insert(statement.getEnd(), '}');
  };
  /** `of` is the function around whose answers are noted. */
  const visit = (node, of) => {
    if (isFunction(node) && node.body) {
      const name = nameOf(node);
      const around = ts.isClassDeclaration(node.parent) ? `${node.parent.name?.text}.` : '';
      const at = name === undefined ? undefined : place('function', around + name, node);
      for (const parameter of node.parameters) visit(parameter, undefined);
      if (!ts.isBlock(node.body)) {
        if (at === undefined) visit(node.body, undefined);
        else answer(node.body, at, `(globalThis.reached(${at}), `);
        return;
      }
      if (at !== undefined) inside(node.body, at);
      ts.forEachChild(node.body, (child) => visit(child, at));
      return;
    }
    if (ts.isReturnStatement(node) && node.expression && of !== undefined) return answer(node.expression, of);
    if (ts.isIfStatement(node)) {
      visit(node.expression, of);
      for (const branch of [node.thenStatement, node.elseStatement]) {
        if (branch === undefined || ts.isIfStatement(branch)) {
          if (branch) visit(branch, of);
          continue;
        }
        const end = inside(branch, place('branch', node.expression.getText().slice(0, 80), branch));
        visit(branch, of);
        end?.();
      }
      return;
    }
    ts.forEachChild(node, (child) => visit(child, of));
  };
  visit(source, undefined);
  insertions.sort((a, b) => a.at - b.at || a.turn - b.turn);
  let [changed, from] = ['', 0];
  for (const { at, what } of insertions) {
    changed += text.slice(from, at) + what;
    from = at;
  }
  return changed + text.slice(from);
}

/** In how many programs each place was come to, and gave something that is true, or that isn't. */
function countOver(places, folders, check) {
  const counts = places.map(() => ({ reached: 0, yes: 0, no: 0 }));
  const [at, yes, no] = [0, 1, 2].map(() => new Uint8Array(places.length));
  globalThis.reached = (place) => void (at[place] = 1);
  globalThis.answered = (place, answer) => {
    (answer ? yes : no)[place] = 1;
    return answer;
  };
  for (const folder of folders) {
    for (const noted of [at, yes, no]) noted.fill(0);
    check(folder);
    for (const [place, count] of counts.entries()) {
      count.reached += at[place];
      count.yes += yes[place];
      count.no += no[place];
    }
  }
  return counts;
}

async function main() {
  const { values: options, positionals: folders } = parseArgs({
    allowPositionals: true,
    options: { in: { type: 'string', default: 'src/program' }, json: { type: 'string' } },
  });
  if (folders.length === 0) throw new Error('Name folders with programs to check.');
  const places = [];
  // What runs while the library is loaded is not asked for.
  globalThis.reached = () => undefined;
  globalThis.answered = (_place, answer) => answer;
  const within = join(root, options.in) + sep;
  const { library, path } = await laboratoryOf((file) =>
    file.startsWith(within) ? withNotes(readFileSync(file, 'utf8'), file, places) : undefined,
  );
  rmSync(path);
  const engine = await library.createEngine();
  const counts = countOver(places, folders, (folder) => {
    const began = performance.now();
    try {
      const program = programOf(library, engine, textsIn(folder));
      for (const failure of program.check().failures) console.error(`${folder}: ${failure}`);
      program.dispose();
    } catch (error) {
      console.error(`${folder}: ${error.message}`);
    }
    console.error(`${folder}: ${Math.round(performance.now() - began)} ms`);
  });
  const all = places.map((place, at) => ({ ...place, ...counts[at] }));
  if (options.json) writeFileSync(options.json, all.map((row) => JSON.stringify(row)).join('\n') + '\n');
  for (const { file, line, lines, kind, name, reached, yes, no } of all) {
    const what = reached === 0 ? 'never' : kind === 'branch' || yes > 0 === no > 0 ? '' : yes > 0 ? 'yes' : 'no';
    if (what !== '') console.log(`${what.padEnd(6)}${String(lines).padStart(4)}  ${file}:${line} ${kind} ${name}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await main();
    process.exit(0);
  } catch (error) {
    console.error(error instanceof Error ? error.stack : error);
    process.exit(2);
  }
}
