/** One thread of a story: the steps that matter to a variable, in the order in which the thread takes them. */

import type { CallExpr, Expr, Span, Stmt } from '../facts/ir.js';
import { sameSpan, within } from '../facts/spans.js';
import { forEachExpr, walkExpr, walkStmts } from '../facts/walk.js';
import { exprPath } from '../facts/paths.js';
import { checksOver } from '../program/evaluation/checks.js';
import type { AccessInContext } from '../program/concurrency/access-in-context.js';
import type { Access, Activation } from '../program/model/activation.js';
import type { Check, LockAcquisition } from '../program/model/flow.js';
import type { Program } from '../program/program.js';
import type { Variable } from '../program/concurrency/variables.js';
import { isModelled } from './machine/containers.js';
import type { Instruction, Operation, StepPlace } from './machine/model.js';
import { apply, show, type Term } from './machine/terms.js';
import { typeOf } from './initial.js';
import { spell } from './spell.js';
import { Values, type Scope } from './values.js';
import { isElementField } from '../program/model/field.js';

export interface Lane {
  readonly instructions: readonly Instruction[];
  /** Tests that decide whether the thread acts. */
  readonly tests: readonly LaneTest[];
  /** Keys and items that it asks for. */
  readonly keys: readonly Term[];
  /** The element that it is about, where it is about one: `stats["ok"]`. */
  readonly element: Term | undefined;
}

export interface LaneTest {
  readonly term: Term;
  /** As it is written, and what it must be to go on. */
  readonly text: string;
}

export interface LaneRequest {
  readonly program: Program;
  readonly variable: Variable;
  readonly name: string;
  readonly lane: number;
  readonly placed: AccessInContext;
  /** Names for locks: two that are not the same lock have different ones. */
  readonly nameLock: (hold: LockAcquisition) => string;
}

/** A step with the locks that the thread holds there. */
export interface Item {
  readonly instruction: Instruction;
  readonly act: Activation;
  readonly at: Span;
  readonly holds: readonly LockAcquisition[];
}

/** Undefined where what the thread does is not in the model. */
export function laneOf(request: LaneRequest): Lane | undefined {
  const { placed } = request;
  const values = new Values(request);
  const scope: Scope = { act: placed.access.act, ctx: placed.entryState.ctx };
  const checks = checksOf(request, values);
  if (checks === undefined) return undefined;
  const acts = placed.access.kind === 'write' ? writeOf(request, values, scope) : readsUnderLock(request);
  if (acts === undefined) return undefined;
  const reads = values.reads.map(({ act, at, into, value }): Item => ({
    instruction: {
      operation: { kind: 'read', value, into },
      label: `reads ${shownName(request, value)}`,
      place: placeOf(act, at),
    },
    act,
    at,
    holds: holdsAt(request, act, at),
  }));
  const items = inOrder([...checks.items, ...reads, ...acts.items]);
  const withLocks = underLocks(request, items);
  return {
    instructions: withSkips(withLocks),
    tests: checks.tests,
    keys: values.keys,
    element: acts.element,
  };
}

export const placeOf = ({ file }: Activation, { start, end }: Span): StepPlace => ({
  path: file.facts.path,
  start,
  end,
});

/** `stats["ok"]` for what is read of an element, else the variable's name. */
function shownName({ name }: LaneRequest, value: Term): string {
  if (value.is !== 'apply' || (value.op !== '[]' && value.op !== 'get')) return name;
  const [, key] = value.args;
  return key ? `${name}[${show(key)}]` : name;
}

// Tests

interface Checks {
  readonly items: readonly Item[];
  readonly tests: readonly LaneTest[];
}

/** The tests of the variable that the access stands under, in its function and in its callers. */
function checksOf(request: LaneRequest, values: Values): Checks | undefined {
  const { placed, variable } = request;
  const items: Item[] = [];
  const tests: LaneTest[] = [];
  const seen = new Set<Span>();
  for (const check of [...[...checksOver(placed.access.flow)].reverse(), ...placed.entryState.checks].sort(
    outerFirst,
  )) {
    const reads = check.tests.filter(({ read }) => isSameVariable(variable, read));
    if (reads.length === 0 || seen.has(check.node)) continue;
    seen.add(check.node);
    const tested = testOf(
      check,
      placed.access,
      reads.map(({ read }) => read.at),
    );
    if (tested === undefined) return undefined;
    const scope: Scope = { act: check.act, ctx: placed.entryState.ctx };
    const term = values.term(tested.expr, scope, true);
    const test = tested.holds ? term : apply('not', term);
    const text = spell(tested.expr) ?? 'the test';
    tests.push({ term: test, text: tested.holds ? `${text} is true` : `${text} is false` });
    items.push({
      instruction: {
        operation: { kind: 'check', test, skip: 0 },
        label: `checks ${spell(tested.expr) ?? request.name}`,
        place: placeOf(check.act, tested.expr),
      },
      act: check.act,
      at: tested.expr,
      holds: holdsAt(request, check.act, reads[0]!.read.at),
    });
  }
  return { items, tests };
}

/** Callers' tests come before those of the function they call. */
const outerFirst = (a: Check, b: Check): number => (a.act === b.act ? a.depth - b.depth : 0);

function isSameVariable(variable: Variable, { cell }: Access): boolean {
  return variable.kind === 'contents'
    ? cell.owner === variable.owner && isElementField(cell.field)
    : cell === variable.cell;
}

interface Tested {
  readonly expr: Expr;
  /** How it comes out where the thread goes on to act. */
  readonly holds: boolean;
}

/** The part of a test that is about the variable, as it is written. */
function testOf(check: Check, access: Access, reads: readonly Span[]): Tested | undefined {
  const { act, node } = check;
  let found: Tested | undefined;
  walkStmts(act.fn.body, (stmt) => {
    if (found !== undefined || stmt.start > node.start || stmt.end < node.end) return false;
    const isTheOne = sameSpan(stmt, node);
    if (isTheOne && (stmt.kind === 'if' || stmt.kind === 'while')) {
      const isInside = access.act !== act || isWithinBlock(stmt.body, access.at);
      const isElse = access.act === act && isWithinBlock(stmt.orelse, access.at);
      found = telling({ expr: stmt.test, holds: isElse ? false : isInside }, reads);
      return false;
    }
    forEachExpr(stmt, (expr) =>
      walkExpr(expr, (inner) => {
        if (found !== undefined || !sameSpan(inner, node)) return found === undefined;
        if (inner.kind === 'conditional') {
          const holds = branchOf(inner, access);
          found = holds === undefined ? undefined : telling({ expr: inner.test, holds }, reads);
        } else if (inner.kind === 'boolean') {
          const part = inner.values.find((value) => reads.some((read) => within(read, value)));
          if (part !== undefined) found = telling({ expr: part, holds: inner.op === 'and' }, reads);
        }
        return true;
      }),
    );
    return true;
  });
  return found;
}

/** In which branch of a conditional expression the access is: the one that does not keep what is there already. */
function branchOf(expr: Expr & { kind: 'conditional' }, access: Access): boolean | undefined {
  if (within(access.at, expr.body)) return true;
  if (within(access.at, expr.orelse)) return false;
  const target = access.stmt && targetAt(access.stmt, access.at);
  const path = target && exprPath(target);
  if (path === undefined) return undefined;
  return exprPath(expr.body) === path ? false : exprPath(expr.orelse) === path ? true : undefined;
}

const isWithinBlock = (block: readonly Stmt[], at: Span): boolean => block.some((stmt) => within(at, stmt));

/** Of `a and b`, the part that asks about the variable: the story takes the other as it must be to go on. */
function telling({ expr, holds }: Tested, reads: readonly Span[]): Tested {
  if (expr.kind === 'unary' && expr.op === 'not') {
    const inner = telling({ expr: expr.operand, holds: !holds }, reads);
    return inner.expr === expr.operand ? { expr, holds } : inner;
  }
  if (expr.kind !== 'boolean' || (expr.op === 'and') !== holds) return { expr, holds };
  const parts = expr.values.filter((value) => reads.some((read) => within(read, value)));
  return parts.length === 1 ? telling({ expr: parts[0]!, holds }, reads) : { expr, holds };
}

// What it does in the end

interface Acts {
  readonly items: readonly Item[];
  readonly element: Term | undefined;
}

/** The write: a store, or a method of the container. */
function writeOf(request: LaneRequest, values: Values, scope: Scope): Acts | undefined {
  const { placed, variable, name } = request;
  const { access } = placed;
  const { stmt, at, op } = access;
  if (stmt === undefined) return undefined;
  const item = (operation: Operation, label: string, element?: Term): Acts => ({
    items: [
      {
        instruction: { operation, label, place: placeOf(access.act, at) },
        act: access.act,
        at,
        holds: holdsAt(request, access.act, at),
      },
    ],
    element,
  });
  const target = targetAt(stmt, at);
  if (variable.kind !== 'contents') {
    const value = storedValue(stmt, target, values, scope);
    return value && item({ kind: 'write', variable: name, value }, `writes ${name}`);
  }
  const type = typeOf(variable.container);
  if (type === undefined) return undefined;
  const change = (method: string, args: readonly Term[], label: string, element?: Term): Acts | undefined =>
    isModelled(type, method, args.length)
      ? item({ kind: 'change', variable: name, method, args }, label, element)
      : undefined;
  if (target?.kind === 'subscript' && stmt.kind !== 'delete') {
    if (target.index.kind === 'slice') return undefined;
    const key = values.key(target.index, scope);
    const value = storedValue(stmt, target, values, scope);
    const element = apply('[]', values.shared, key);
    const isUpdate = stmt.kind === 'augassign' || values.reads.length > 0;
    return value && change('[]=', [key, value], `writes ${name}[${show(key)}]`, isUpdate ? element : undefined);
  }
  if (stmt.kind === 'delete') {
    const deleted = stmt.targets.find((one) => one.kind === 'subscript' && within(at, one));
    if (deleted?.kind !== 'subscript' || deleted.index.kind === 'slice') return undefined;
    return change('del', [values.key(deleted.index, scope)], `deletes from ${name}`);
  }
  const call = callAround(stmt, at, op.replace('?', ''));
  if (call === undefined || call.args.some((arg) => arg.star !== undefined || arg.name !== undefined)) return undefined;
  const method = op.replace('?', '');
  const isOfKey = type === 'dict' || type === 'set' || method === 'remove';
  const args = call.args.map(({ value }, index) =>
    isOfKey && index === 0 ? values.key(value, scope) : values.term(value, scope),
  );
  return change(method, args, `${VERBS[method] ?? `calls ${method}() of`} ${name}`);
}

const VERBS: Readonly<Record<string, string>> = {
  append: 'appends to',
  appendleft: 'adds to',
  add: 'adds to',
  insert: 'inserts into',
  put: 'puts into',
  put_nowait: 'puts into',
  pop: 'pops from',
  popleft: 'pops from',
  popitem: 'pops from',
  remove: 'removes from',
  discard: 'removes from',
  clear: 'clears',
  get: 'takes an item from',
  get_nowait: 'takes an item from',
};

/** What an assignment stores. */
function storedValue(stmt: Stmt, target: Expr | undefined, values: Values, scope: Scope): Term | undefined {
  if (target === undefined) return undefined;
  if (stmt.kind === 'augassign') {
    const before = values.term(stmt.target, scope);
    return apply(stmt.op, before, values.operand(stmt.value, scope));
  }
  if (stmt.kind !== 'assign') return undefined;
  for (const whole of stmt.targets) {
    if (sameSpan(whole, target)) return values.term(stmt.value, scope);
    // `a, b = 1, 2`: each gets its own.
    if (whole.kind !== 'sequence' || stmt.value.kind !== 'sequence') continue;
    const at = whole.items.findIndex((one) => sameSpan(one, target));
    const own = stmt.value.items.length === whole.items.length ? stmt.value.items[at] : undefined;
    if (own !== undefined) return values.term(own, scope);
  }
  return undefined;
}

/** The target of an assignment at a place. */
function targetAt(stmt: Stmt, at: Span): Expr | undefined {
  const targets = stmt.kind === 'assign' ? stmt.targets : stmt.kind === 'augassign' ? [stmt.target] : [];
  return targets
    .flatMap((target) => (target.kind === 'sequence' ? target.items : [target]))
    .find((target) => within(at, target));
}

/** The call of a method at a place. */
function callAround(stmt: Stmt, at: Span, method: string): CallExpr | undefined {
  let found: CallExpr | undefined;
  forEachExpr(stmt, (expr) =>
    walkExpr(expr, (inner) => {
      const isMethod = inner.kind === 'call' && inner.callee.kind === 'attribute' && inner.callee.name === method;
      if (isMethod && within(at, inner)) found = inner;
    }),
  );
  return found;
}

/** A thread that only reads: what it sees under one hold of a lock should be of one moment. */
function readsUnderLock(request: LaneRequest): Acts | undefined {
  const { placed, variable, name, program } = request;
  const holds = program.locks(placed);
  if (holds.length === 0) return undefined;
  const reads = variable.accesses.filter((access) => {
    if (access.act !== placed.access.act || access.kind !== 'read' || access.flow.check !== placed.access.flow.check)
      return false;
    const there = program.locks({ access, entryState: placed.entryState });
    return holds.some((hold) => there.includes(hold));
  });
  if (reads.length < 2) return undefined;
  const items = reads.map((read): Item => ({
    instruction: {
      operation: { kind: 'use', value: { is: 'shared', name } },
      label: `reads ${name}`,
      place: placeOf(read.act, read.at),
    },
    act: read.act,
    at: read.at,
    holds: program.locks({ access: read, entryState: placed.entryState }),
  }));
  return { items, element: undefined };
}

// Order and locks

/** In one function by place; what callers do comes first. */
function inOrder(items: readonly Item[]): readonly Item[] {
  const groups = [...new Set(items.map(({ act }) => act))].map((act) => items.filter((item) => item.act === act));
  const written = items.at(-1)?.act;
  // The function that acts is entered last.
  groups.sort((a, b) => Number(a[0]!.act === written) - Number(b[0]!.act === written));
  return groups.flatMap((group) => {
    const last = group.filter((item) => isAct(item.instruction.operation));
    const others = group.filter((item) => !isAct(item.instruction.operation));
    return [...[...others].sort((a, b) => a.at.start - b.at.start), ...last];
  });
}

const isAct = ({ kind }: Operation): boolean => kind === 'write' || kind === 'change' || kind === 'use';

/** The locks that the thread holds at a place of the variable. */
function holdsAt({ program, placed, variable }: LaneRequest, act: Activation, at: Span): readonly LockAcquisition[] {
  const access =
    variable.accesses.find((one) => one.act === act && sameSpan(one.at, at)) ??
    variable.accesses.find((one) => one.act === act && (within(one.at, at) || within(at, one.at)));
  if (access === undefined) return program.locks(placed);
  if (access.act === placed.access.act) return program.locks({ access, entryState: placed.entryState });
  const there = program.placed(access).find(({ entryState }) => entryState.ctx === placed.entryState.ctx);
  return there ? program.locks(there) : [];
}

/** Takes the locks before the first step that has them, and gives them back after the last. */
export function underLocks({ nameLock }: LaneRequest, items: readonly Item[]): readonly Instruction[] {
  const out: Instruction[] = [];
  let held: readonly LockAcquisition[] = [];
  const change = (to: readonly LockAcquisition[], at: StepPlace | undefined): void => {
    for (const hold of [...held].reverse()) {
      if (to.includes(hold)) continue;
      const lock = nameLock(hold);
      out.push({ operation: { kind: 'release', lock }, label: `releases ${lock}`, ...(at && { place: at }) });
    }
    for (const hold of to) {
      if (held.includes(hold)) continue;
      const lock = nameLock(hold);
      out.push({ operation: { kind: 'acquire', lock }, label: `acquires ${lock}`, place: placeOf(hold.act, hold.at) });
    }
    held = to;
  };
  for (const { instruction, holds } of items) {
    change(holds, out.at(-1)?.place);
    out.push(instruction);
  }
  change([], out.at(-1)?.place);
  return out;
}

/** A test that fails leaves out what comes after it, but for giving back the locks that are held. */
function withSkips(instructions: readonly Instruction[]): readonly Instruction[] {
  return instructions.map((instruction, index) => {
    if (instruction.operation.kind !== 'check') return instruction;
    const held = new Set<string>();
    for (const { operation } of instructions.slice(0, index)) {
      if (operation.kind === 'acquire') held.add(operation.lock);
      if (operation.kind === 'release') held.delete(operation.lock);
    }
    const rest = instructions.slice(index + 1);
    const skip = rest.findIndex(({ operation }) => operation.kind === 'release' && held.has(operation.lock));
    return { ...instruction, operation: { ...instruction.operation, skip: skip < 0 ? rest.length : skip } };
  });
}
