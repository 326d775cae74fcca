/** What may run before a variable of an object, or a module, that is being set up has its first value. */

import { isContainerRole, roleOf } from '../../knowledge/types.js';
import type { Span } from '../../facts/ir.js';
import { threadsOf } from '../library/threads.js';
import type { Access, Activation } from '../model/activation.js';
import type { Flow } from '../model/flow.js';
import { callersInto } from '../model/callers.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { makersOf, type Cell, type Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';
import { FIRST, type Level } from './setting-up.js';

/** Where more functions than this may run, it is not worth while to tell which. */
const MAX_RUN = 400;

export class Beforehand {
  /** The functions in which the write stands, and those around it: up to where each has been run by then. */
  private readonly ends = new Map<Activation, number>();
  /**
   * What is set up by them, and the last of them that has to do with it: nobody else has an object that its `__init__`
   * isn't through with, nor half a module.
   */
  private readonly making = new Map<Obj, Activation>();

  constructor(
    private readonly analysis: AnalysisState,
    levels: readonly Level[],
    write: Access,
  ) {
    this.ends.set(write.act, write.stmt?.end ?? write.at.end);
    for (const [act] of this.ends) {
      const callers = callersInto(analysis, act);
      for (const { act: caller, call } of callers)
        if (!this.ends.has(caller) && (callers.length === 1 || levels.some((level) => level.act === caller)))
          this.ends.set(caller, call.node.end);
    }
    for (const act of this.ends.keys()) {
      if (act.self?.kind === 'instance' && FIRST.test(act.fn.name)) this.making.set(act.self, act);
      if (act.fn.kind === 'module' && act.file.module !== undefined) this.making.set(act.file.module, act);
    }
  }

  isOfMaking({ owner }: Cell): boolean {
    return this.making.has(owner);
  }

  /** Whether a write may happen before the value is there, where these functions run by then. */
  isBefore(access: Access, ran: ReadonlySet<Activation>): boolean {
    if (ran.has(access.act)) return true;
    const end = this.ends.get(access.act);
    if (end === undefined) return false;
    // `self.link = Link(self)` stores what the call has given back.
    const { stmt } = access;
    return (stmt?.kind === 'assign' ? Math.max(access.at.start, stmt.value.end) : access.at.start) < end;
  }

  /**
   * Functions that may run by then on an object that is set up, whoever calls them, but for what `isBehind` keeps from it;
   * undefined where the object gets into hands that can't be followed.
   */
  runs(made: Obj, isBehind: (flow: Flow) => boolean): ReadonlySet<Activation> | undefined {
    const ran = new Set<Activation>();
    const add = (act: Activation): void => {
      if (!this.ends.has(act)) ran.add(act);
    };
    const visit = (act: Activation, end: number): boolean => {
      const isOpen = (node: Span, flow?: Flow): boolean => node.start < end && (flow === undefined || !isBehind(flow));
      for (const { node, flow, callee } of act.calls) if (isOpen(node, flow)) add(callee);
      for (const { node, flow, thread } of act.starts)
        if (isOpen(node, flow))
          for (const entry of threadsOf(this.analysis).models.get(thread)?.entries ?? []) add(entry);
      for (const { node, obj } of act.escapes) {
        if (!isOpen(node)) continue;
        if (obj === made) return false;
        this.called(obj).forEach(add);
      }
      for (const { node, flow, args, keywords, self } of act.libraryCalls) {
        if (!isOpen(node, flow)) continue;
        for (const value of [...args, ...keywords.values()]) {
          if (self?.kind === 'library' && isContainerRole(roleOf(self.type)) && this.isShown(made, value, self))
            return false;
          for (const obj of value.objs) this.called(obj).forEach(add);
        }
      }
      return act.accesses.every(
        ({ kind, at, flow, value, cell }) =>
          kind !== 'write' ||
          value === undefined ||
          !isOpen(at, flow) ||
          // What keeps it as it is made itself, nobody else has either.
          (act.self === cell.owner && FIRST.test(act.fn.name)) ||
          !this.isShown(made, value, cell.owner),
      );
    };
    for (const [act, end] of this.ends) {
      if (!visit(act, end)) return undefined;
      if (this.making.get(made) === act) break;
    }
    for (const act of ran) if (ran.size > MAX_RUN || !visit(act, Infinity)) return undefined;
    return ran;
  }

  /** Whether others may come to the object by way of a holder: one that was there before it was. */
  private isShown(made: Obj, { objs }: Value, holder: Obj): boolean {
    if (!objs.includes(made) || this.making.has(holder) || holder.kind === 'env') return false;
    return !makersOf(holder).some((maker) => this.making.has(maker));
  }

  /** What runs where a callable is called. */
  private called(obj: Obj): readonly Activation[] {
    switch (obj.kind) {
      case 'method':
        return obj.fn.kind === 'function'
          ? this.analysis.activationsOf(obj.fn.fn).filter(({ self }) => self === obj.self)
          : [];
      case 'function':
        return this.analysis.activationsOf(obj.fn);
      case 'partial':
        return obj.fn.objs.flatMap((fn) => this.called(fn));
      default:
        return [];
    }
  }
}
