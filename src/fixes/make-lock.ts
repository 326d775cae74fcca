/** Making a lock beside the variable that it is to guard. */

import type { AssignStmt, Block, ClassFacts, DeclareStmt, FunctionFacts, Stmt } from '../facts/ir.js';
import { lineInFile } from '../facts/own-bases.js';
import { someStmt, walkStmts } from '../facts/walk.js';
import { looksLikeLock } from '../knowledge/types.js';
import type { TextEdit } from '../rules/finding.js';
import type { Beginning } from './always-there.js';
import { insertion } from './edits.js';
import { afterLine, bindsName, importMember } from './imports.js';
import type { Source } from './source.js';

export interface MadeLock {
  /** The lock's own name, without what holds it. */
  readonly name: string;
  readonly edits: readonly TextEdit[];
  /** For an attribute: the class whose objects get it, and where they do. */
  readonly given?: { readonly cls: ClassFacts; readonly beginning: Beginning };
}

/** Where a lock is made, and the other files that will use it. */
export interface Site {
  readonly source: Source;
  readonly users: readonly Source[];
  /** Whether code outside of the class will use it. */
  readonly isPublic?: boolean;
}

/** A name for a lock of `variable` that the files do not use yet: `counter_lock`, `CACHE_LOCK`, `_seen_lock`. */
function freeName({ source, users }: Site, variable: string, prefer?: string): string {
  const isTaken = (name: string): boolean => [source, ...users].some((file) => bindsName(file, name));
  const isConstant = /^[A-Z0-9_]+$/.test(variable) && /[A-Z]/.test(variable);
  const base = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(variable) ? variable : 'shared';
  const isCamel = /\p{Ll}\p{Lu}/u.test(variable) && !/._/.test(variable);
  const own = base + (isConstant ? '_LOCK' : isCamel ? 'Lock' : '_lock');
  if (prefer !== undefined && !isTaken(prefer)) return prefer;
  let name = own;
  for (let number = 2; isTaken(name); number++) name = `${own}_${number}`;
  return name;
}

/**
 * A lock of the module, below the statement that first binds the variable, else below the imports. If it guards others, too,
 * it is named for none of them and stands below those that are bound in a row.
 */
export function moduleLock(site: Site, variable: string, others: readonly string[] = []): MadeLock {
  const { source } = site;
  const name = freeName(site, variable, others.length > 0 ? 'lock' : undefined);
  const { body } = source.facts.functions[0]!;
  const first = body.findIndex((stmt) => binds(stmt, variable) && source.isFirstOnLine(stmt.start));
  const row = first < 0 ? [] : body.slice(first);
  const end = row.findIndex((stmt) => !bindsPlainly(stmt));
  const beside =
    row
      .slice(0, end < 0 ? row.length : end)
      .findLast((stmt) => others.some((other) => binds(stmt, other)) && source.isFirstOnLine(stmt.start)) ?? row[0];
  const place =
    beside ??
    body.findLast(
      (stmt, index) => stmt.kind === 'import' && body.slice(0, index).every(({ kind }) => kind === 'import'),
    );
  const lock = importMember(source, 'threading', 'Lock', place?.start ?? 0);
  const line = `${name} = ${lock.name}()`;
  if (beside !== undefined) return { name, edits: [...lock.edits, afterLine(source, beside.end, line)] };
  if (place === undefined) {
    // Nothing to stand beside: the import brings it along.
    const [added, ...more] = lock.edits;
    const at = body[0]?.start ?? 0;
    if (added === undefined) return { name, edits: [insertion(source.path, at, `${line}${source.eol}${source.eol}`)] };
    return {
      name,
      edits: [
        {
          ...added,
          newText: `${added.newText.trimEnd()}${source.eol}${source.eol}${line}${added.newText.startsWith('import') ? source.eol + source.eol : ''}`,
        },
        ...more,
      ],
    };
  }
  // An import added at the same place has to come first.
  const own = lock.edits.filter((edit) => edit.start === source.lineEnd(place.end));
  const rest = lock.edits.filter((edit) => !own.includes(edit));
  const text = own.map(({ newText }) => newText).join('') + source.eol + source.eol + line;
  return { name, edits: [...rest, insertion(source.path, source.lineEnd(place.end), text)] };
}

const bindsPlainly = ({ kind }: Stmt): boolean => kind === 'assign' || kind === 'declare';

const binds = (stmt: Stmt, name: string): boolean =>
  (stmt.kind === 'assign' && stmt.targets.some((target) => target.kind === 'name' && target.name === name)) ||
  (stmt.kind === 'declare' && stmt.target.kind === 'name' && stmt.target.name === name);

/** A lock among the variables of a function, below the statement that first binds the variable, else on top. */
export function localLock(site: Site, fn: FunctionFacts, variable: string): MadeLock | undefined {
  const { source } = site;
  const name = freeName(site, variable);
  const lock = importMember(source, 'threading', 'Lock', Infinity, [fn]);
  const line = `${name} = ${lock.name}()`;
  const place = fn.body.find((stmt) => binds(stmt, variable));
  if (place === undefined && !fn.params.some((param) => param.name === variable)) return undefined;
  const edit = place === undefined ? lineBefore(source, fn.body[0], line) : lineAfter(source, place, line);
  return edit && { name, edits: [...lock.edits, edit] };
}

/** A line of its own below a statement of the same block. */
function lineAfter(source: Source, stmt: Stmt, line: string): TextEdit | undefined {
  if (!source.isFirstOnLine(stmt.start)) return undefined;
  if (!/^[ \t]*(#|$)/.test(source.text.slice(stmt.end, source.lineEnd(stmt.end)))) return undefined;
  return afterLine(source, stmt.end, source.text.slice(source.lineStart(stmt.start), stmt.start) + line);
}

function lineBefore(source: Source, stmt: Stmt | undefined, line: string): TextEdit | undefined {
  if (stmt === undefined || !source.isFirstOnLine(stmt.start)) return undefined;
  const indent = source.text.slice(source.lineStart(stmt.start), stmt.start);
  return insertion(source.path, stmt.start, `${line}${source.eol}${indent}`);
}

/** A lock that all instances of a class share, and the class itself uses. */
export function classLock(site: Site, cls: ClassFacts, variable: string): MadeLock | undefined {
  const { source } = site;
  if (ownsItsFields(source, cls)) return undefined;
  const body = source.facts.functions[cls.body]!.body;
  const name = freeName(site, attributeOf(site, variable), attributeName(site, cls));
  const lock = importMember(source, 'threading', 'Lock', cls.start);
  const line = `${name} = ${lock.name}()`;
  const beside = body.findIndex((stmt) => binds(stmt, variable) || binds(stmt, '__slots__'));
  // Not between two fields, where there are some.
  const maker = makerOf(source, body[beside]);
  const isField = (stmt: Stmt): boolean =>
    stmt.kind === 'declare' || (maker !== undefined && makerOf(source, stmt) === maker);
  const next = body.findIndex((stmt, index) => index > beside && !isField(stmt));
  const place = beside < 0 ? undefined : body[(next < 0 ? body.length : next) - 1];
  const edit = place === undefined ? lineBeforeFirst(source, cls, line) : lineAfter(source, place, line);
  return edit && { name, edits: [...lock.edits, edit], given: { cls, beginning: 'class' } };
}

/** What a class calls for an attribute: `field` of `width = field(default=0)`. */
const makerOf = (source: Source, stmt: Stmt | undefined): string | undefined =>
  stmt?.kind === 'assign' && stmt.value.kind === 'call' ? source.slice(stmt.value.callee) : undefined;

/** Above the first statement of a class, set off by a blank line from a method. */
function lineBeforeFirst(source: Source, cls: ClassFacts, line: string): TextEdit | undefined {
  const first = source.facts.functions[cls.body]!.body[0];
  if (first === undefined || !source.isFirstOnLine(first.start)) return undefined;
  const indent = source.text.slice(source.lineStart(first.start), first.start);
  const gap = first.kind === 'def' || first.kind === 'class' ? source.eol : '';
  return insertion(source.path, first.start, `${line}${source.eol}${gap}${indent}`);
}

/**
 * `_lock`, or `lock` for others, where the class is all the program's own and has no other; beside unseen bases or other
 * locks, a name of the variable's.
 */
const attributeName = ({ source, isPublic }: Site, cls: ClassFacts): string | undefined => {
  if (hasLock(source, cls)) return undefined;
  const foreign = cls.bases.some(
    ({ value }) =>
      !(
        value.kind === 'name' &&
        (value.name === 'object' || source.facts.classes.some((other) => other.name === value.name))
      ),
  );
  return foreign ? undefined : isPublic === true ? 'lock' : '_lock';
};

/** Whether methods of a class set an attribute that is a lock by its name. */
const hasLock = (source: Source, cls: ClassFacts): boolean =>
  source.facts.functions.some((fn) => {
    const self = fn.cls === cls.id ? fn.params[0]?.name : undefined;
    return (
      self !== undefined &&
      someStmt(
        fn.body,
        (stmt) =>
          stmt.kind === 'assign' &&
          stmt.targets.some(
            (target) =>
              target.kind === 'attribute' &&
              target.object.kind === 'name' &&
              target.object.name === self &&
              looksLikeLock(target.name),
          ),
      )
    );
  });

/** Bases that make what is in the body of a class fields of their own: to copy, to check, to write out. */
const FIELD_OWNERS =
  /(^|\.)(BaseModel|BaseSettings|SQLModel|Struct|Structure|NamedTuple|TypedDict|(Int|Str)?(Enum|Flag))$/;

/** Whether a class, or one in its file that it is built on, has no room for a lock: `class Settings(BaseModel)`. */
const ownsItsFields = (source: Source, cls: ClassFacts): boolean =>
  lineInFile(source.facts, cls).some(({ bases }) => bases.some(({ value }) => FIELD_OWNERS.test(source.slice(value))));

/** The lock's attribute must not be taken for a public one, but where others take it. */
const attributeOf = ({ isPublic }: Site, variable: string): string =>
  isPublic === true || variable.startsWith('_') ? variable : `_${variable}`;

/**
 * A lock that each instance has of its own, made in `__init__` beside the variable; a field of a dataclass.
 * Where there is no `__init__` to make it in, a lock of the class does.
 */
export function instanceLock(site: Site, cls: ClassFacts, variable: string): MadeLock | undefined {
  const { source } = site;
  if (ownsItsFields(source, cls)) return undefined;
  const body = source.facts.functions[cls.body]!.body;
  const init = body
    .map((stmt) => (stmt.kind === 'def' ? source.facts.functions[stmt.fn]! : undefined))
    .find((fn) => fn?.name === '__init__');
  const name = freeName(site, attributeOf(site, variable), attributeName(site, cls));
  const slots = slotsOf(body);
  const isDataclass = cls.decorators.some((expr) => /^(\w+\.)*dataclass\b/.test(source.slice(expr)));
  if (isDataclass && init === undefined && slots === undefined) return dataclassField(source, cls, name, body);
  if (init === undefined) return classLock(site, cls, variable);
  const self = init.params[0]?.name;
  if (self === undefined) return undefined;
  const lock = importMember(source, 'threading', 'Lock', Infinity, [init]);
  const place = init.body.find((stmt) => assignsAttribute(stmt, self, variable));
  const line = `${self}.${name} = ${lock.name}()`;
  const edit = place === undefined ? lineBefore(source, init.body[0], line) : lineAfter(source, place, line);
  const slot = slots === undefined ? [] : extendSlots(source, slots, name);
  if (edit === undefined || slot === undefined) return undefined;
  const at = place?.end ?? init.body[0]!.start;
  return { name, edits: [...lock.edits, ...slot, edit], given: { cls, beginning: { init, at } } };
}

/** Whether a class sets an attribute up in its own `__init__`, or names it in its body. */
export function setsUp(source: Source, cls: ClassFacts, name: string): boolean {
  const { body } = source.facts.functions[cls.body]!;
  return body.some((stmt) => {
    if (stmt.kind !== 'def') return binds(stmt, name);
    const fn = source.facts.functions[stmt.fn]!;
    const self = fn.params[0]?.name;
    return fn.name === '__init__' && self !== undefined && fn.body.some((inner) => assignsAttribute(inner, self, name));
  });
}

const assignsAttribute = (stmt: Stmt, self: string, name: string): boolean => {
  const targets = stmt.kind === 'assign' ? stmt.targets : stmt.kind === 'declare' ? [stmt.target] : [];
  return targets.some(
    (target) =>
      target.kind === 'attribute' &&
      target.name === name &&
      target.object.kind === 'name' &&
      target.object.name === self,
  );
};

function slotsOf(body: Block): AssignStmt | undefined {
  let found: AssignStmt | undefined;
  walkStmts(body, (stmt) => {
    if (stmt.kind === 'assign' && binds(stmt, '__slots__')) found ??= stmt;
  });
  return found;
}

/** Adds a name to a `__slots__` written as a tuple, list or set of strings. */
function extendSlots(source: Source, slots: AssignStmt, name: string): TextEdit[] | undefined {
  const { value } = slots;
  if (value.kind !== 'sequence') return undefined;
  const last = value.items.at(-1);
  if (last === undefined) {
    if (!value.bracketed) return undefined;
    return [insertion(source.path, value.end - 1, value.type === 'tuple' ? `'${name}',` : `'${name}'`)];
  }
  const quote = source.slice(last).startsWith("'") ? "'" : '"';
  const alone = source.isFirstOnLine(last.start) && source.lineOf(last.start) !== source.lineOf(value.start);
  const separator = alone ? `,${source.eol}${source.text.slice(source.lineStart(last.start), last.start)}` : ', ';
  return [insertion(source.path, last.end, `${separator}${quote}${name}${quote}`)];
}

function dataclassField(source: Source, cls: ClassFacts, name: string, body: Block): MadeLock | undefined {
  const fields = body.filter(
    (stmt): stmt is DeclareStmt | AssignStmt =>
      stmt.kind === 'declare' || (stmt.kind === 'assign' && stmt.annotation !== undefined),
  );
  const last = fields.at(-1);
  if (last === undefined) return undefined;
  const lock = importMember(source, 'threading', 'Lock', cls.start);
  const field = importMember(source, 'dataclasses', 'field', cls.start);
  const line = `${name}: ${lock.name} = ${field.name}(default_factory=${lock.name}, init=False, repr=False, compare=False)`;
  const edit = lineAfter(source, last, line);
  // The `__init__` that sets it is not written anywhere.
  const given = { cls, beginning: { init: undefined, at: 0 } };
  return edit && { name, edits: [...lock.edits, ...field.edits, edit], given };
}
