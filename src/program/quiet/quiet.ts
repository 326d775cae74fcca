/**
 * Edits that say nothing to the program: whatever was found before stands, only elsewhere. Most of what people type is
 * such: comments, layout, functions that no thread comes near, the first letters of a name. What an edit says is told
 * by comparing facts, so a large program need not be evaluated again for it.
 */

import type {
  Block,
  CallExpr,
  ConstantExpr,
  Expr,
  FileFacts,
  FunctionFacts,
  NameExpr,
  Span,
  Stmt,
} from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { beginningOf, originOf } from '../../facts/moved.js';
import { walkExprs } from '../../facts/walk.js';
import { isBuiltin } from '../../knowledge/builtins.js';
import { saysFinished } from '../../knowledge/finished-words.js';
import { makesThreads } from '../../knowledge/creators.js';
import { stopsServing } from '../../knowledge/forever.js';
import { looksLikeLock } from '../../knowledge/types.js';
import { AddedCalls, endAlike, isHook, isLone } from './added-calls.js';
import type { FileUnit } from '../model/files.js';
import type { Program } from '../program.js';
import { staysAsShort } from '../evidence/short-programs.js';
import { functionMentions } from '../model/mentions.js';
import { unboundIn } from '../model/unbound-names.js';
import { hasHardExit } from '../lives/hard-exits.js';
import { sortsKeys } from '../model/python2.js';
import { namesTaking } from '../contexts/lock-taking.js';
import { ENDING } from '../lives/thread-names.js';
import { type Field, Slot } from '../model/field.js';

/** The one part of a text that an edit replaced. */
export interface Change {
  readonly start: number;
  /** Where the part ended before, and where it ends now. */
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** Whether a program in which `after` takes the place of `before` has the same findings, moved along with the text. */
export function isQuiet(program: Program, before: FileFacts, after: FileFacts, change: Change): boolean {
  const file = program.files.find(({ facts }) => facts === before);
  if (file === undefined || before.functions.length !== after.functions.length) return false;
  if (
    before.isPython2 !== after.isPython2 ||
    sortsKeys(before) !== sortsKeys(after) ||
    hasHardExit(before) !== hasHardExit(after)
  )
    return false;
  if (!sameMembers(unboundIn(before), unboundIn(after))) return false;
  if (!staysAsShort(program.analysis.files, file, after.lineStarts.length - before.lineStarts.length)) return false;
  const comparison = new Comparison(program, file, change);
  return (
    comparison.same(before.classes, after.classes) &&
    comparison.same(before.directives, after.directives) &&
    before.functions.every((fn, id) => comparison.sameFunction(fn, after, after.functions[id]!))
  );
}

const sameMembers = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((name) => b.has(name));

/**
 * Where statements begin that were the first or the last of their function and no longer are: what is typed may take
 * their place, and stories of two threads begin and end there.
 */
export function edgesLost(before: FileFacts, after: FileFacts, change: Change): ReadonlySet<number> {
  const lost = new Set<number>();
  for (const [id, fn] of before.functions.entries()) {
    const other = after.functions[id];
    for (const edge of [0, -1]) {
      const old = beginningOf(fn, edge);
      const now = other && beginningOf(other, edge);
      if (old !== undefined && (now === undefined || !isSamePlace(old, now, change))) lost.add(old);
    }
  }
  return lost;
}

/** Whether nothing of what an edit replaced stands in a function. */
const isOutside = (after: Span, { start, newEnd }: Change): boolean => after.end < start || after.start > newEnd;

const isSamePlace = (before: number, after: number, { start, oldEnd, newEnd }: Change): boolean =>
  (before <= start && after === before) || (before >= oldEnd && after - newEnd === before - oldEnd);

/** Fields that are places in the text. */
const PLACES: ReadonlySet<string> = new Set(['start', 'end', 'nameStart', 'argsStart']);

class Comparison {
  private readonly calls: AddedCalls;
  /** The function being compared, as it was. */
  private fn: FunctionFacts | undefined;

  constructor(
    private readonly program: Program,
    private readonly file: FileUnit,
    private readonly change: Change,
  ) {
    this.calls = new AddedCalls(program);
  }

  sameFunction(before: FunctionFacts, file: FileFacts, after: FunctionFacts): boolean {
    if (!this.samePlaces(before, after) || isBrokenInit(this.file.facts, before) !== isBrokenInit(file, after))
      return false;
    if (originOf(before) === originOf(after) && isOutside(after, this.change)) return true;
    const { body: old, locals: oldLocals, captured: oldCaptured, ...head } = before;
    const { body, locals, captured, ...newHead } = after;
    if (!this.same(head, newHead)) return false;
    const names = captured.map((slot) => locals[slot]);
    if (oldCaptured.length !== names.length || oldCaptured.some((slot) => !names.includes(oldLocals[slot])))
      return false;
    // The same text, parsed as the same function, in the same scopes.
    if (isOutside(after, this.change)) return true;
    this.fn = before;
    return this.sameBlock({ before, after }, old, body) || this.isUnheard(before, file, after);
  }

  /** Whether two pieces of facts differ in nothing but where they stand. */
  same(before: unknown, after: unknown): boolean {
    if (before === after) return true;
    if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null)
      return Object.is(before, after);
    if (Array.isArray(before)) {
      if (!Array.isArray(after) || before.length !== after.length) return false;
      return before.every((item, index) => this.same(item, after[index]));
    }
    if (isCall(before) && isCall(after) && this.isRetold(before, after)) return true;
    const [a, b] = [before as Record<string, unknown>, after as Record<string, unknown>];
    for (const key in b) if (!(key in a)) return false;
    for (const key in a) {
      // A new variable may move the others along; names tell them apart as well.
      if (key === SLOT && a.kind === 'name') continue;
      if (key === 'text' && a.kind === 'fstring' && saysFinished(String(a.text)) === saysFinished(String(b.text)))
        continue;
      const same = PLACES.has(key) ? this.samePlace(key, a[key], b[key]) : this.same(a[key], b[key]);
      if (!same) return false;
    }
    return true;
  }

  private samePlace(key: string, before: unknown, after: unknown): boolean {
    if (typeof before !== 'number' || typeof after !== 'number') return false;
    const { start, oldEnd, newEnd } = this.change;
    if (isSamePlace(before, after, this.change)) return true;
    // What ended before the change may now end with what was typed there.
    return key === 'end' && before <= oldEnd && after >= start && after <= newEnd;
  }

  /** The same call with other words, which nobody looks at. */
  private isRetold(old: CallExpr, now: CallExpr): boolean {
    if (this.fn === undefined || old.args.length !== now.args.length || !this.calls.tells(this.fn, old)) return false;
    return (
      this.same(old.callee, now.callee) &&
      this.samePlaces(old, now) &&
      this.samePlace('argsStart', old.argsStart, now.argsStart) &&
      old.args.every((arg, index) => {
        const other = now.args[index]!;
        const words =
          isText(arg.value) && isText(other.value) && arg.name === other.name && sayTheSame(arg.value, other.value);
        return words ? this.samePlaces(arg.value, other.value) : this.same(arg, other);
      })
    );
  }

  private samePlaces(before: Span, after: Span): boolean {
    return this.samePlace('start', before.start, after.start) && this.samePlace('end', before.end, after.end);
  }

  /** The same statements, apart from those that do nothing, and from new calls of what can't be seen. */
  private sameBlock(fns: Versions, before: Block, after: Block, owner?: Stmt['kind']): boolean {
    if (!endAlike(before, after)) return false;
    const old = before.filter((stmt) => !this.isIdle(fns.before, stmt));
    if (before.length !== after.length && (isHook(old) || isLone(owner, before) || isLone(owner, after))) return false;
    let next = 0;
    for (const stmt of after) {
      if (this.isIdle(fns.after, stmt)) continue;
      const known = old[next];
      if (known && (this.sameStatement(fns, known, stmt) || this.sameEmptyCall(fns, known, stmt))) next++;
      else if (this.calledInVain(fns.after, stmt) === undefined || !this.calls.areUnnoticed(fns.before, old))
        return false;
    }
    return next === old.length;
  }

  private sameStatement(fns: Versions, before: Stmt, after: Stmt): boolean {
    // A loop that does nothing but ask again is told from one that does something.
    if (before.kind === 'while') return this.same(before, after);
    for (const key in after) if (!(key in before)) return false;
    return Object.entries(before).every(([key, value]: [string, unknown]) => {
      const other = (after as unknown as Record<string, unknown>)[key];
      if (PLACES.has(key)) return this.samePlace(key, value, other);
      return isBlock(key, value) && isBlock(key, other)
        ? this.sameBlock(fns, value, other, before.kind)
        : this.same(value, other);
    });
  }

  /**
   * A docstring, a name alone that means nothing, or a value given to a variable that nobody reads: what is there while
   * somebody begins to type.
   */
  private isIdle(fn: FunctionFacts, stmt: Stmt): boolean {
    const value = this.valueOnly(fn, stmt);
    return value !== undefined && this.isIdleValue(fn, value);
  }

  /** A function called that isn't there, though it may well be in the end. */
  private calledInVain(fn: FunctionFacts, stmt: Stmt): NameExpr | undefined {
    const value = this.valueOnly(fn, stmt);
    return value && AddedCalls.isEmpty(value) && this.isIdleValue(fn, value.callee) ? value.callee : undefined;
  }

  /** The same of one function, be it with other constants. */
  private sameEmptyCall(fns: Versions, before: Stmt, after: Stmt): boolean {
    const callee = this.calledInVain(fns.before, before);
    return (
      callee !== undefined &&
      before.kind === after.kind &&
      this.samePlaces(before, after) &&
      this.same(callee, this.calledInVain(fns.after, after))
    );
  }

  /** The value of a statement that does nothing with it: it stands alone, or goes to a variable that nobody reads. */
  private valueOnly(fn: FunctionFacts, stmt: Stmt): Expr | undefined {
    if (stmt.kind === 'expr') return stmt.value;
    if (stmt.kind !== 'assign' || stmt.annotation !== undefined || stmt.targets.length !== 1) return undefined;
    const target = stmt.targets[0]!;
    const unread =
      target.kind === 'name' &&
      target.scope === 'local' &&
      fn.kind === 'function' &&
      !fn.captured.includes(target.slot) &&
      this.isDull(target.name) &&
      occurrences(fn, target.name) === 1;
    return unread ? stmt.value : undefined;
  }

  private isIdleValue(fn: FunctionFacts, value: Expr): boolean {
    if (value.kind === 'constant' || value.kind === 'error') return true;
    if (value.kind !== 'name') return false;
    if (value.scope === 'local')
      return fn.kind !== 'class' && !fn.captured.includes(value.slot) && this.isDull(value.name);
    return (
      value.scope === 'global' &&
      this.isDull(value.name) &&
      !isBuiltin(value.name) &&
      this.isUnset(value.name) &&
      this.isUnset(Slot.star)
    );
  }

  /** Whether the module has no such variable; a name that was looked for in vain has left an empty one. */
  private isUnset(name: Field): boolean {
    const { none } = this.program.analysis.values;
    return (this.file.module?.fields?.get(name)?.value ?? none) === none;
  }

  /**
   * Whether nobody looked at the function, and what was typed there gives no reason to: what is known of such a function
   * is the names it mentions.
   */
  private isUnheard(before: FunctionFacts, file: FileFacts, after: FunctionFacts): boolean {
    if (before.kind !== 'function' && before.kind !== 'lambda') return false;
    if (this.program.analysis.activationsOf(before).length > 0 || imports(before.body) || imports(after.body))
      return false;
    if (this.file.facts.directives.some((one) => one.kind !== 'ignore' && within(one, before))) return false;
    const old = functionMentions(this.file.facts, before);
    const now = functionMentions(file, after);
    const silent = (names: ReadonlySet<string>, others: ReadonlySet<string>): boolean => {
      for (const name of names)
        if (ENDING.has(name) || stopsServing(name) || namesTaking(name) || (!others.has(name) && !this.isDull(name)))
          return false;
      return true;
    };
    return silent(old, now) && silent(now, old);
  }

  /** A name that makes no thread, is no function's, and belongs to nothing that threads touch. */
  private isDull(name: string): boolean {
    return (
      !makesThreads(name) &&
      !looksLikeLock(name) &&
      !this.program.isDefined(name) &&
      !this.program.relevance.isHeardOf(name)
    );
  }
}

/** One function as it was and as it is now. */
interface Versions {
  readonly before: FunctionFacts;
  readonly after: FunctionFacts;
}

const isCall = (part: object): part is CallExpr => 'kind' in part && part.kind === 'call';

const isText = (expr: Expr): expr is ConstantExpr => expr.kind === 'constant' && expr.type === 'str';

/** Of what a message says, only whether it claims that work is over is asked for. */
const sayTheSame = (a: ConstantExpr, b: ConstantExpr): boolean =>
  saysFinished(String(a.value)) === saysFinished(String(b.value));

/** How often a name stands in the body of a function. */
function occurrences(fn: FunctionFacts, name: string): number {
  let count = fn.params.filter((param) => param.name === name).length;
  walkExprs(fn.body, (inner) => {
    if (inner.kind === 'name' && inner.name === name) count++;
  });
  return count;
}

/** Whether a call of the base's `__init__` may stand there that the parser could not read. */
const isBrokenInit = (file: FileFacts, fn: FunctionFacts): boolean =>
  fn.name === '__init__' && file.syntaxErrors.some((error) => within(error, fn));

/** How members of facts are called where they run: what browsers load has shorter names for them. */
const [SLOT, ...BLOCKS] = [{ slot: 0 }, { body: [] }, { orelse: [] }, { finalbody: [] }].flatMap((part) =>
  Object.keys(part),
) as [string, ...string[]];

const isBlock = (key: string, value: unknown): value is Block => BLOCKS.includes(key) && Array.isArray(value);

const imports = (body: Block): boolean => body.some((stmt) => stmt.kind === 'import');
