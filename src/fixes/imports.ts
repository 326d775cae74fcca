/** Making a name of the standard library available in a file, in the style the file already has. */

import type { FunctionFacts, ImportStmt } from '../facts/ir.js';
import { firstPart } from '../knowledge/dotted.js';
import { starNames } from '../knowledge/star-names.js';
import type { TextEdit } from '../rules/finding.js';
import { insertion, replacement } from './edits.js';
import type { Source } from './source.js';
import { forEachUse, isBound } from './uses.js';

export interface Imported {
  /** How the file writes the name: `threading.Lock` or `Lock`. */
  readonly name: string;
  readonly edits: readonly TextEdit[];
}

const importsOf = (source: Source): readonly ImportStmt[] =>
  source.facts.functions[0]!.body.filter((stmt): stmt is ImportStmt => stmt.kind === 'import');

/**
 * How to write `module.member` in a file, for code that runs after `before`, in the functions `where`.
 * An import that is there is used, where its name means the same there; `from module import other` is extended; else
 * `import module` is added, or `from module import member` where something else has the module's name.
 */
export function importMember(
  source: Source,
  module: string,
  member: string,
  before = Infinity,
  where: readonly FunctionFacts[] = [],
): Imported {
  const means = (name: string): boolean => !isTakenIn(source, firstPart(name), where);
  let extend: ImportStmt | undefined;
  for (const stmt of importsOf(source)) {
    if (stmt.start > before) break;
    for (const { module: from, level, member: what, target, bindsRoot } of stmt.bindings) {
      if (level !== 0) continue;
      // `from package import module`
      if (target !== undefined && what !== undefined && `${from}.${what}` === module && means(target.name))
        return { name: `${target.name}.${member}`, edits: [] };
      if (from !== module) continue;
      if (what === '*' && means(member) && isBroughtBy(source, stmt, member)) return { name: member, edits: [] };
      if (target === undefined) continue;
      if (what === undefined && means(target.name))
        return { name: `${bindsRoot ? module : target.name}.${member}`, edits: [] };
      if (what === member && means(target.name)) return { name: target.name, edits: [] };
      if (what !== undefined && extend === undefined) extend = stmt;
    }
  }
  if (extend !== undefined && !bindsName(source, member))
    return { name: member, edits: [extended(source, extend, member)] };
  if (means(module))
    return { name: `${module}.${member}`, edits: [addImport(source, module), ...movedUp(source, module)] };
  let own = member;
  for (let number = 2; bindsName(source, own); number++) own = `${member}_${number}`;
  const as = own === member ? '' : ` as ${own}`;
  return { name: own, edits: [addStatement(source, module, `from ${module} import ${member}${as}`)] };
}

/** Takes `import module` away further down, where it would then be there twice. */
function movedUp(source: Source, module: string): readonly TextEdit[] {
  const stmt = importsOf(source).find((one) => source.slice(one) === `import ${module}`);
  return stmt === undefined ? [] : withoutLine(source, stmt);
}

/** Takes a statement away that has its line for itself, and one of the blank lines around it. */
function withoutLine(source: Source, stmt: ImportStmt): readonly TextEdit[] {
  const line = { start: source.lineStart(stmt.start), end: source.nextLine(stmt.start) };
  if (source.slice(line).trim() !== source.slice(stmt)) return [];
  const isApart = source.isBlankFrom(source.lineStart(line.start - 1)) && source.isBlankFrom(line.end);
  return [replacement(source.path, { ...line, end: isApart ? source.nextLine(line.end) : line.end }, '')];
}

/** Whether a star import brings a name into the file, and no import after it brings another one of that name. */
function isBroughtBy(source: Source, stmt: ImportStmt, name: string): boolean {
  const brings = (module: string): boolean => starNames(module)?.has(name) ?? true;
  if (!stmt.bindings.some(({ module }) => starNames(module)?.has(name))) return false;
  return importsOf(source).every(
    (other) =>
      other.start <= stmt.start ||
      other.bindings.every(({ module, member, target }) => (member === '*' ? !brings(module) : target?.name !== name)),
  );
}

/** Whether a name means something else than what an import binds it to: a parameter, a local, or a global bound again. */
function isTakenIn(source: Source, name: string, where: readonly FunctionFacts[]): boolean {
  for (let fn of where) {
    for (;;) {
      if (fn.kind === 'module') break;
      if ((fn.kind !== 'class' || where.includes(fn)) && fn.locals.includes(name)) return true;
      fn = source.facts.functions[fn.parent]!;
    }
  }
  let bound = false;
  forEachUse(source.facts, (use) => {
    const { expr, stmt, fn } = use;
    if (expr.kind !== 'name' || expr.name !== name || stmt?.kind === 'import' || bound) return;
    const isGlobal = expr.scope === 'global' || (fn.kind === 'module' && expr.scope === 'local');
    bound = isGlobal && isBound(use);
  });
  return bound;
}

/** Whether a name of the module is taken. */
export function bindsName(source: Source, name: string): boolean {
  return (
    source.facts.functions.some((fn) => fn.locals.includes(name)) || new RegExp(`\\b${name}\\b`).test(codeOf(source))
  );
}

/** The text without strings and comments. */
function codeOf(source: Source): string {
  const { strings, comments } = source.scanned;
  let code = '';
  let at = 0;
  for (const span of [...strings, ...comments].sort((a, b) => a.start - b.start)) {
    if (span.start < at) continue;
    // Formatted strings hold code.
    const keep =
      /^[a-z]*[ft]/i.test(source.text.slice(span.start, span.start + 2)) && !source.text.startsWith('#', span.start);
    code += source.text.slice(at, keep ? span.end : span.start) + ' ';
    at = span.end;
  }
  return code + source.text.slice(at);
}

function extended(source: Source, stmt: ImportStmt, member: string): TextEdit {
  const last = Math.max(...stmt.bindings.map(({ target }) => target?.end ?? stmt.start));
  const own = stmt.bindings.findLast(({ target }) => target?.end === last)?.target;
  const alone = own !== undefined && source.lineStart(own.start) > stmt.start && source.isFirstOnLine(own.start);
  const separator = alone ? `,${source.eol}${source.text.slice(source.lineStart(own.start), own.start)}` : ', ';
  return insertion(source.path, last, separator + member);
}

/** Adds `import module`, in order among the imports at the top where there are some. */
const addImport = (source: Source, module: string): TextEdit => addStatement(source, module, `import ${module}`);

function addStatement(source: Source, module: string, statement: string): TextEdit {
  const { path, eol } = source;
  const imports = importsOf(source);
  const plain = imports.filter((stmt) =>
    stmt.bindings.every(({ member, level }) => member === undefined && level === 0),
  );
  const isFuture = (stmt: ImportStmt): boolean => stmt.bindings.some(({ module: from }) => from === '__future__');
  const before = plain.findLast(
    (stmt) => comesBefore(stmt.bindings[0]!.module, module, statement) && isAtTop(source, stmt),
  );
  if (before !== undefined) return afterLine(source, before.end, statement);
  const first = imports.find((stmt) => !isFuture(stmt) && source.isFirstOnLine(stmt.start));
  if (first !== undefined && isAtTop(source, first)) return insertion(path, first.start, statement + eol);
  const future = imports.findLast(isFuture);
  if (future !== undefined) return afterLine(source, future.end, eol + statement);
  const docstring = docstringEnd(source);
  if (docstring !== undefined) return afterLine(source, docstring, eol + statement);
  const begin = source.facts.functions[0]!.body.find((stmt) => source.isFirstOnLine(stmt.start));
  const gap = begin?.kind === 'def' || begin?.kind === 'class' ? eol + eol : eol;
  return insertion(path, begin?.start ?? 0, `${statement}${eol}${gap}`);
}

/** Modules come in the order of their names, and what is taken from one comes below the import of it. */
const comesBefore = (other: string, module: string, statement: string): boolean =>
  other < module || (other === module && statement.startsWith('from'));

/** Whether only imports stand above a top-level import. */
function isAtTop(source: Source, stmt: ImportStmt): boolean {
  const { body } = source.facts.functions[0]!;
  return body.every((other) => other.kind === 'import' || other.start >= stmt.start);
}

/** Inserts a line below the one that holds `offset`. */
export function afterLine(source: Source, offset: number, text: string): TextEdit {
  const end = source.lineEnd(offset);
  return insertion(source.path, end, source.eol + text);
}

/** The end of the module's docstring. */
function docstringEnd(source: Source): number | undefined {
  const first = source.scanned.strings[0];
  if (first === undefined) return undefined;
  const before = source.text.slice(0, first.start).replace(/#.*/g, '').trim();
  const begin = source.facts.functions[0]!.body[0]?.start ?? Infinity;
  return before === '' && first.end <= begin ? first.end : undefined;
}

/** Adds `name` to the `from … import` that brings `beside` into the file; undefined where none does. */
export function importBeside(source: Source, beside: string, name: string): TextEdit | undefined {
  if (bindsName(source, name)) return undefined;
  const stmt = importsOf(source).find(({ bindings }) =>
    bindings.some(({ member, target }) => member === beside && target?.name === beside),
  );
  return stmt && extended(source, stmt, name);
}

/** Takes `import name`, or `from … import name`, away where its last uses go, so many of them. */
export function unusedImport(source: Source, name: string, gone: number): TextEdit | undefined {
  let uses = 0;
  forEachUse(source.facts, (use) => {
    if (use.expr.kind === 'name' && use.expr.name === name && !isBound(use)) uses++;
  });
  const stmts = importsOf(source).filter(({ bindings }) => bindings.some(({ target }) => target?.name === name));
  const [stmt] = stmts;
  if (stmt === undefined || stmts.length > 1 || uses !== gone) return undefined;
  if (!isAtTop(source, stmt) || source.scanned.strings.some((span) => source.slice(span).slice(1, -1) === name))
    return undefined;
  if (stmt.bindings.length === 1) return withoutLine(source, stmt)[0];
  const [, head, list] = /^(import|from \S+ import) (\w+(?:, \w+)+)$/.exec(source.slice(stmt)) ?? [];
  const others = list?.split(', ').filter((one) => one !== name);
  return others && replacement(source.path, stmt, `${head} ${others.join(', ')}`);
}
