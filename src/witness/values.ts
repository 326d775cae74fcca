/** Expressions of the program as terms of a story: what the source says is worked out, what it doesn't is a symbol. */

import type { CallExpr, Expr, NameExpr, Span, Stmt } from '../facts/ir.js';
import { sameSpan } from '../facts/spans.js';
import { blocksOf } from '../facts/walk.js';
import { wayTo } from '../facts/way-to.js';
import { exprPath } from '../facts/paths.js';
import type { Context } from '../program/contexts/entry-state.js';
import type { Access, Activation } from '../program/model/activation.js';
import type { Program } from '../program/program.js';
import { nameAt } from '../program/races/spelling.js';
import type { Variable } from '../program/concurrency/variables.js';
import { constantOfGlobal } from './constants.js';
import { given } from './given.js';
import { apply, NONE, number, same, withParts, type ContainerType, type Term } from './machine/terms.js';
import { spell } from './spell.js';

/** How far names are followed to what they stand for. */
const MAX_DEPTH = 6;

/** A place at which a thread reads the variable, and what it keeps of it. */
export interface ReadAt {
  readonly act: Activation;
  readonly at: Span;
  readonly into: string;
  readonly value: Term;
}

/** Where an expression is worked out: a function as one thread of the story runs it. */
export interface Scope {
  readonly act: Activation;
  readonly ctx: Context;
}

export interface LaneOptions {
  readonly program: Program;
  readonly variable: Variable;
  /** Under which name the machine knows the variable. */
  readonly name: string;
  /** 0 or 1: which of the two threads this is, and so which of two creations gave it its arguments. */
  readonly lane: number;
}

/** Works out expressions for one thread of a story, and notes where that thread reads the variable on the way. */
export class Values {
  /** Reads that were met, in the order in which the thread comes to them. */
  readonly reads: ReadAt[] = [];
  private depth = 0;

  constructor(private readonly options: LaneOptions) {}

  /** What an expression comes to. With `direct`, the variable is looked at on the spot; else it is read before. */
  term(expr: Expr, scope: Scope, direct = false): Term {
    if (this.isVariable(expr, scope.act)) return direct ? this.shared : this.readNow(expr, scope);
    switch (expr.kind) {
      case 'constant':
        return constant(expr) ?? this.symbol(expr);
      case 'name':
        return this.name(expr, scope, direct);
      case 'unary': {
        const operand = this.term(expr.operand, scope, direct);
        return expr.op === 'not' ? apply('not', operand) : expr.op === '-' ? apply('neg', operand) : this.symbol(expr);
      }
      case 'binary':
        return apply(expr.op, ...[expr.left, expr.right].map((operand) => this.operand(operand, scope, direct)));
      case 'compare': {
        const [only, ...more] = expr.rest;
        if (only === undefined || more.length > 0) return this.symbol(expr);
        const isMember = /in$/.test(only.op) && this.isContainer(only.right, scope.act);
        if (isMember) return apply(only.op, this.key(expr.left, scope), this.term(only.right, scope, direct));
        return apply(only.op, this.term(expr.left, scope, direct), this.term(only.right, scope, direct));
      }
      case 'boolean':
        return expr.values
          .map((value) => this.term(value, scope, direct))
          .reduceRight((right, left) => apply(expr.op, left, right));
      case 'subscript':
        return this.isContainer(expr.object, scope.act) ? this.element(expr, scope, direct) : this.symbol(expr);
      case 'call':
        return this.call(expr, scope, direct);
      case 'named':
        return this.term(expr.value, scope, direct);
      case 'sequence':
        if (expr.items.some(({ kind }) => kind === 'starred')) return this.symbol(expr);
        return { is: 'container', type: expr.type, items: expr.items.map((item) => this.term(item, scope, direct)) };
      case 'dict':
        if (expr.entries.some(({ key }) => key === undefined)) return this.symbol(expr);
        return {
          is: 'container',
          type: 'dict',
          items: expr.entries.map(({ key, value }) => ({
            is: 'pair',
            key: this.term(key!, scope, direct),
            value: this.term(value, scope, direct),
          })),
        };
      default:
        return this.symbol(expr);
    }
  }

  /** Of what a call gives, the name that keeps it: written out, it would read as if the call were made at each use. */
  operand(expr: Expr, scope: Scope, direct = false): Term {
    const term = this.term(expr, scope, direct);
    const text = JSON.stringify(term);
    const isMade = expr.kind === 'name' && text.includes('(') && !/"is":"(own|shared)"/.test(text);
    return isMade ? this.symbol(expr) : term;
  }

  /** A key or an item: threads that meet at it have the same one, so that it is nobody's own. */
  key(expr: Expr, scope: Scope): Term {
    const term = this.operand(expr, scope, true);
    const key = withoutLane(expr.kind === 'name' && term.is === 'container' ? this.symbol(expr) : term);
    if (!this.keys.some((known) => same(known, key))) this.keys.push(key);
    return key;
  }

  /** The keys and items that the thread asks for. */
  readonly keys: Term[] = [];

  get shared(): Term {
    return { is: 'shared', name: this.options.name };
  }

  private isVariable(expr: Expr, act: Activation): boolean {
    const path = exprPath(expr);
    if (path === undefined) return false;
    if (this.spellingsIn(act).has(path)) return true;
    // `cls._instance` is `Settings._instance` by what it reads, whatever it is called there.
    const { variable } = this.options;
    return (
      variable.kind !== 'contents' &&
      variable.accesses.some((access) => access.act === act && sameSpan(access.at, expr))
    );
  }

  /** Whether an expression is the container that the story is about. */
  isContainer(expr: Expr, act: Activation): boolean {
    return this.options.variable.kind === 'contents' && this.isVariable(expr, act);
  }

  /** How a function writes the variable. */
  private spellingsIn(act: Activation): ReadonlySet<string> {
    let known = this.spellings.get(act);
    if (known === undefined) {
      const { variable } = this.options;
      const names = variable.accesses
        .filter((access) => access.act === act)
        .map((access) => spellingOf(variable, access));
      this.spellings.set(act, (known = new Set(names)));
    }
    return known;
  }

  private readonly spellings = new Map<Activation, ReadonlySet<string>>();

  /** The thread reads the variable here, and goes on with what it has read. */
  private readNow(expr: Expr, { act }: Scope, value: Term = this.shared): Term {
    const known = this.reads.find((read) => read.act === act && sameSpan(read.at, expr));
    const count = this.reads.length;
    const into = known?.into ?? (count === 0 ? this.options.name : `${this.options.name} (${count + 1})`);
    if (known === undefined) this.reads.push({ act, at: expr, into, value });
    return { is: 'own', name: into };
  }

  private element(expr: Expr & { kind: 'subscript' }, scope: Scope, direct: boolean): Term {
    const value = apply('[]', this.shared, this.key(expr.index, scope));
    return direct ? value : this.readNow(expr, scope, value);
  }

  private name(expr: NameExpr, scope: Scope, direct: boolean): Term {
    if (this.depth >= MAX_DEPTH) return this.symbol(expr);
    this.depth += 1;
    const found = expr.scope === 'local' ? this.local(expr, scope) : this.outer(expr, scope, direct);
    this.depth -= 1;
    return found ?? this.symbol(expr);
  }

  private local(expr: NameExpr, scope: Scope): Term | undefined {
    const { act, ctx } = scope;
    const { fn } = act;
    if (fn.kind !== 'function' && fn.kind !== 'module') return undefined;
    const bound = assignmentsBefore(fn.body, expr);
    if (bound === 'several') return undefined;
    if (bound !== undefined) return this.term(bound.value, scope);
    const values = given(this.options.program, act, ctx, expr.name);
    if (values === undefined) return undefined;
    // Of threads made at several places, each is one of them.
    const ofLane = ctx.multiple && values.every(({ atCreation }) => atCreation) && values.length > 1;
    const one = ofLane ? values[this.options.lane % values.length] : values.length === 1 ? values[0] : undefined;
    if (one === undefined) return undefined;
    const term = this.term(one.expr, { act: one.act, ctx: one.atCreation ? this.mainOf(one.act, ctx) : ctx });
    return one.atCreation && term.is !== 'value' ? undefined : term;
  }

  /** The context in which the maker of a thread runs. */
  private mainOf(act: Activation, ctx: Context): Context {
    return this.options.program.contexts.of(act).find((entryState) => entryState.ctx !== ctx)?.ctx ?? ctx;
  }

  private outer(expr: NameExpr, { act }: Scope, direct: boolean): Term | undefined {
    void direct;
    return expr.scope === 'global' ? constantOfGlobal(act, expr.name) : undefined;
  }

  private call(expr: CallExpr, scope: Scope, direct: boolean): Term {
    const { callee, args } = expr;
    const plain = args.every(({ star, name }) => star === undefined && name === undefined);
    if (callee.kind === 'attribute' && this.isContainer(callee.object, scope.act)) {
      const asked = plain
        ? this.asked(
            callee.name,
            args.map(({ value }) => value),
            scope,
          )
        : undefined;
      if (asked !== undefined) return direct ? asked : this.readNow(expr, scope, asked);
    }
    const [only] = args;
    if (callee.kind === 'name' && callee.scope === 'global' && only !== undefined && plain && args.length === 1) {
      const name = callee.name;
      if (name === 'len' || name === 'bool') {
        const value = this.term(only.value, scope, direct);
        return name === 'len' ? apply('len', value) : apply('not', apply('not', value));
      }
    }
    const returned = this.returned(expr, scope);
    if (returned !== undefined) return returned;
    // `double(counter)`: what is made of it.
    const before = this.reads.length;
    const given = plain ? args.map(({ value }) => this.operand(value, scope, direct)) : [];
    const name = exprPath(callee);
    return this.reads.length > before && name !== undefined ? apply(`call ${name}`, ...given) : this.symbol(expr);
  }

  /** What a function of the program gives back, where it reads the variable on the way and does nothing else. */
  private returned(expr: CallExpr, scope: Scope): Term | undefined {
    if (this.depth >= MAX_DEPTH) return undefined;
    const events = scope.act.calls.filter(({ node }) => node.start === expr.start && node.end === expr.end);
    const callee = events.length === 1 ? events[0]!.callee : undefined;
    if (callee === undefined || callee.fn.body.length > 3 || callee.fn.isAsync || callee.fn.isGenerator)
      return undefined;
    if (!this.options.variable.accesses.some((access) => access.act === callee)) return undefined;
    const last = callee.fn.body.at(-1);
    const inner = last?.kind === 'with' ? last.body.at(-1) : last;
    if (inner?.kind !== 'return' || inner.value === undefined) return undefined;
    this.depth += 1;
    const term = this.term(inner.value, { act: callee, ctx: scope.ctx });
    this.depth -= 1;
    return term;
  }

  /** A method that asks a container without changing it. */
  private asked(method: string, args: readonly Expr[], scope: Scope): Term | undefined {
    const [first, second] = args;
    switch (method) {
      case 'empty':
        return apply('==', apply('len', this.shared), number(0));
      case 'qsize':
        return apply('len', this.shared);
      case 'get':
        if (first === undefined || this.options.variable.container !== 'dict') return undefined;
        return apply('get', this.shared, this.key(first, scope), second ? this.term(second, scope, true) : NONE);
      default:
        return undefined;
    }
  }

  /** Something that the source names and doesn't give. */
  private symbol(expr: Expr): Term {
    return { is: 'symbol', name: spell(expr) ?? '…', lane: this.options.lane };
  }
}

/** The container or variable as the line of an access writes it. */
export function spellingOf(variable: Variable, access: Access): string {
  const name = nameAt(variable, access);
  // `cache[key]`, of which `cache` is the variable.
  return variable.kind === 'contents' ? name.replace(/\[.*$/, '') : name;
}

function withoutLane(term: Term): Term {
  if (term.is === 'symbol') return { is: 'symbol', name: term.name };
  return term.is === 'apply' || (term.is === 'container' && term.type === 'tuple')
    ? withParts(term, withoutLane)
    : term;
}

export function constant({ type, value }: Expr & { kind: 'constant' }): Term | undefined {
  switch (type) {
    case 'none':
      return NONE;
    case 'bool':
      return { is: 'value', value: value === true };
    case 'str':
      return { is: 'value', value: String(value) };
    case 'int':
      return Number.isSafeInteger(value) ? number(value as number) : undefined;
    case 'float':
      return typeof value === 'number' && Math.abs(value) < 1e15 ? number(value, true) : undefined;
    default:
      return undefined;
  }
}

/** The assignment that gave a local name its value before a place: the only one there is, or the last on the way there. */
function assignmentsBefore(body: readonly Stmt[], name: NameExpr): (Stmt & { kind: 'assign' }) | 'several' | undefined {
  const way = wayTo(body, name);
  let binds = 0;
  let last: (Stmt & { kind: 'assign' }) | undefined;
  for (const { block, inner } of way) {
    for (const stmt of block) {
      if (stmt === inner) break;
      if (stmt.kind === 'assign' && stmt.targets.some((target) => target.kind === 'name' && target.name === name.name))
        last = stmt;
      // A block under a lock is run to its end, like any statement.
      else if (stmt.kind === 'with' && boundLastIn(stmt, name.name) !== undefined) last = boundLastIn(stmt, name.name);
      else if (bindsWithin(stmt, name.name)) return 'several';
    }
    if (inner.kind === 'for' && exprNames(inner.target).includes(name.name)) return 'several';
    if (inner.kind === 'with' && inner.items.some(({ target }) => target && exprNames(target).includes(name.name)))
      return 'several';
    // In a loop, what comes further down has run before, too.
    if ((inner.kind === 'while' || inner.kind === 'for') && bindsWithin(inner, name.name)) binds += 1;
    if (inner.kind === 'try' || inner.kind === 'match') binds += bindsWithin(inner, name.name) ? 1 : 0;
  }
  if (last === undefined) return binds > 0 ? 'several' : undefined;
  return last;
}

/** The assignment in the body of a `with` that certainly gave the name its value there. */
function boundLastIn({ items, body }: Stmt & { kind: 'with' }, name: string): (Stmt & { kind: 'assign' }) | undefined {
  if (items.some(({ target }) => target && exprNames(target).includes(name))) return undefined;
  const binding = body.filter((stmt) => bindsWithin(stmt, name));
  const [only, ...others] = binding;
  const isPlain = (target: Expr): boolean => target.kind === 'name' && target.name === name;
  return only?.kind === 'assign' && others.length === 0 && only.targets.some(isPlain) ? only : undefined;
}

function bindsWithin(stmt: Stmt, name: string): boolean {
  let found = false;
  const visit = (block: readonly Stmt[]): void => {
    for (const one of block) {
      if (one.kind === 'assign') found ||= one.targets.some((target) => exprNames(target).includes(name));
      else if (one.kind === 'augassign') found ||= exprNames(one.target).includes(name);
      else if (one.kind === 'for') found ||= exprNames(one.target).includes(name);
      else if (one.kind === 'with')
        found ||= one.items.some(({ target }) => target && exprNames(target).includes(name));
      else if (one.kind === 'delete') found ||= one.targets.some((target) => exprNames(target).includes(name));
      for (const inner of blocksOf(one)) visit(inner);
    }
  };
  visit([stmt]);
  return found;
}

/** Names that a target binds. */
function exprNames(target: Expr): readonly string[] {
  if (target.kind === 'name') return [target.name];
  if (target.kind === 'sequence') return target.items.flatMap(exprNames);
  return target.kind === 'starred' ? exprNames(target.value) : [];
}

export const CONTAINERS: ReadonlySet<string> = new Set<ContainerType>(['list', 'deque', 'set', 'dict', 'queue']);
