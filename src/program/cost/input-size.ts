/** How many rounds a loop can make: a number seen in the text, or as many as the input happens to have. */

import { sameSpan } from '../../facts/spans.js';
import type { CallExpr, Expr, Span } from '../../facts/ir.js';
import { forEachExpr, someStmt, walkExpr, walkStmts } from '../../facts/walk.js';
import { functionKind, isFunction } from '../../knowledge/functions.js';
import { roleOf } from '../../knowledge/types.js';
import type { Activation, LibraryCall } from '../model/activation.js';
import { isContainer } from '../evaluation/elements.js';
import { bodiesOf } from '../model/callees.js';
import { isElementField } from '../model/field.js';
import type { LibraryObject, Obj } from '../model/objects.js';
import { isCut } from '../model/sizes.js';
import type { Program } from '../program.js';
import type { Value } from '../model/values.js';
import { memoized, push } from '../model/maps.js';
import { isPiece } from './pieces.js';

/** Up to this many threads at once a machine bears. */
export const MANY = 200;

class InputSizes {
  private readonly sites = new Map<string, { act: Activation; call: LibraryCall }>();
  private readonly additions = new Map<Obj, { act: Activation; at: Span }[]>();
  /** Which activation made each object. */
  private readonly owners = new Map<Obj, Activation>();
  /** Objects of which it is known, and those of them that may have any number of elements. */
  private readonly settled = new Set<Obj>();
  private readonly large = new Set<Obj>();
  /** Those on which an answer rests that is being looked for. */
  private open: Set<Obj> | undefined;

  constructor(program: Program) {
    for (const act of program.analysis.activations) {
      for (const made of act.allocations.values()) for (const { obj } of made) this.owners.set(obj, act);
      for (const call of act.libraryCalls)
        this.sites.set(`${act.file.id} ${call.node.start} ${call.node.end}`, { act, call });
      for (const access of act.accesses) {
        if (access.effect !== 'add' || !isElementField(access.cell.field)) continue;
        push(this.additions, access.cell.owner, { act, at: access.at });
      }
    }
  }

  /** Whether the input may have any number of elements, beyond what a machine bears. */
  isUnbounded(act: Activation, expr: Expr, value: Value | undefined = act.iterated.get(expr.start)): boolean {
    if (expr.kind === 'sequence')
      return (
        expr.items.length > MANY ||
        expr.items.some((item) => item.kind === 'starred' && this.isUnbounded(act, item.value))
      );
    if (expr.kind === 'call') return this.ofCall(act, expr, value);
    if (expr.kind === 'name' && isPiece(act, expr)) return false;
    if (expr.kind === 'subscript' && expr.index.kind === 'slice')
      return !isCut(expr.index) && this.isUnbounded(act, expr.object);
    return value !== undefined && this.ofValue(value);
  }

  private ofCall(act: Activation, expr: CallExpr, value?: Value): boolean {
    const call = act.libraryCalls.find(({ node }) => sameSpan(node, expr));
    const first = expr.args[0];
    const inner = (at: number): boolean => {
      const arg = expr.args[at];
      return arg !== undefined && this.isUnbounded(act, arg.value, call?.args[at]);
    };
    const name = call?.name ?? '';
    switch (functionKind(name) ?? name) {
      case 'enumerate':
      case 'sorted':
      case 'reversed':
      case 'list':
      case 'tuple':
      case 'set':
      case 'frozenset':
      case 'iter':
      case 'dict':
      case 'goes through':
        return first !== undefined && inner(0);
      case 'map':
      case 'filter':
        return inner(1);
      case 'zip':
        return expr.args.length > 0 && expr.args.every((_, at) => inner(at));
      case 'chains':
      case 'combines':
        return expr.args.some((_, at) => inner(at));
      case 'takes a slice':
        return false;
      case 'range':
      case 'xrange':
        return this.ofRange(act, expr, call!);
      default:
        break;
    }
    // `hosts.items()`: as many as the dict has.
    if (
      expr.callee.kind === 'attribute' &&
      /^(items|keys|values|copy)$/.test(expr.callee.name) &&
      call?.self !== undefined
    ) {
      return this.ofObject(call.self);
    }
    // There are no more words in a text than characters.
    const isSplit = expr.callee.kind === 'attribute' && /^r?split(lines)?$/.test(expr.callee.name);
    if (isSplit && call?.self?.kind === 'constant') return this.ofObject(call.self);
    const result = value ?? call?.result;
    return result !== undefined && this.ofValue(result);
  }

  /** `range(20)` is known, `range(len(urls))` is as long as the input; other numbers are somebody's choice. */
  private ofRange(act: Activation, expr: CallExpr, call: LibraryCall): boolean {
    const bounds = call.args.map((value) =>
      value.objs.length === 1 && value.objs[0]!.kind === 'constant' ? value.objs[0].value : undefined,
    );
    if (bounds.length > 0 && bounds.every((bound) => typeof bound === 'number')) {
      const [from, to, step] = bounds.length === 1 ? [0, bounds[0]!, 1] : [bounds[0]!, bounds[1]!, bounds[2] ?? 1];
      return (to - from) / (step || 1) > MANY;
    }
    const end = expr.args[expr.args.length === 1 ? 0 : 1]?.value;
    // Steps that grow with the input, as `len(rows) // 4`, make no more rounds of more of it.
    if (end?.kind !== 'call' || (bounds.length > 2 && typeof bounds[2] !== 'number')) return false;
    const length = act.libraryCalls.find(({ node }) => sameSpan(node, end));
    return (
      length?.name === 'len' && end.args[0] !== undefined && this.isUnbounded(act, end.args[0].value, length.args[0])
    );
  }

  private ofValue(value: Value): boolean {
    if (value.objs.length === 0) return value.unknown;
    // Where some of it is known and some is not, the known part is an example of the rest.
    return value.objs.some((obj) => this.ofObject(obj));
  }

  /** The least fixed point over all objects that an answer rests on: lists that are filled from each other have no end otherwise. */
  private ofObject(obj: Obj): boolean {
    if (this.settled.has(obj)) return this.large.has(obj);
    if (this.open !== undefined) {
      this.open.add(obj);
      return this.large.has(obj);
    }
    const open = (this.open = new Set([obj]));
    for (let known = -1; known < this.large.size + open.size;) {
      known = this.large.size + open.size;
      for (const one of open) if (!this.large.has(one) && this.isLarge(one)) this.large.add(one);
    }
    for (const one of open) this.settled.add(one);
    this.open = undefined;
    return this.large.has(obj);
  }

  /** By what is known so far of what it was filled with. */
  private isLarge(obj: Obj): boolean {
    if (obj.kind === 'constant')
      return obj.type === 'str' && (typeof obj.value !== 'string' || obj.value.length > MANY);
    if (obj.kind === 'external') return isFunction(obj.name, 'input of the program');
    if (obj.kind !== 'library') return false;
    // Lines, and the rows that a cursor gives.
    if (obj.type === 'file' || roleOf(obj.type) === 'thread-bound') return true;
    if (this.isGrown(obj)) return true;
    const { expr } = obj;
    if (expr === undefined) return false;
    const act = this.owners.get(obj);
    const parts = act?.joinedParts.get(obj);
    if (parts !== undefined && expr.kind === 'binary') return parts.some((part) => this.ofValue(part));
    switch (expr.kind) {
      case 'sequence':
        return act === undefined ? expr.items.length > MANY : this.isUnbounded(act, expr);
      case 'dict':
        return expr.entries.length > MANY;
      case 'comprehension':
        return act !== undefined && expr.clauses.some((clause) => this.isUnbounded(act, clause.iter));
      case 'call': {
        const site = this.sites.get(`${obj.site.file.id} ${obj.site.start} ${obj.site.end}`);
        if (site !== undefined) return this.ofCall(site.act, site.call.node);
        return obj.type === 'iterator' && this.isLongGenerator(obj);
      }
      default:
        return false;
    }
  }

  /** A container that a loop of unknown length fills, or an input all at once. */
  private isGrown(obj: LibraryObject): boolean {
    if (!isContainer(obj)) return false;
    return (this.additions.get(obj) ?? []).some(({ act, at }) => {
      const extending = act.libraryCalls.find(({ node }) => sameSpan(node, at));
      if (extending !== undefined && /\.(extend|update)$/.test(extending.name))
        if (extending.args.some((value) => this.ofValue(value))) return true;
      return someStmt(act.fn.body, (stmt) => {
        if (stmt.kind !== 'for' || at.start < stmt.start || at.end > stmt.end) return false;
        return this.isUnbounded(act, stmt.iter);
      });
    });
  }

  /** A generator of the program that yields in a loop. */
  private isLongGenerator(obj: LibraryObject): boolean {
    for (const body of bodiesOf(obj)) {
      let loops = false as boolean;
      walkStmts(body.fn.body, (stmt) => {
        if (stmt.kind === 'for' && this.isUnbounded(body, stmt.iter)) loops = true;
        if (stmt.kind === 'while') loops = true;
        forEachExpr(stmt, (expr) =>
          walkExpr(expr, (inner) => ((loops ||= inner.kind === 'yield' && inner.from), true)),
        );
      });
      if (loops) return true;
    }
    return false;
  }
}

/** The sizes of the inputs of a program. */
export const inputSizesOf = memoized((program: Program): InputSizes => new InputSizes(program));
