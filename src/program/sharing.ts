/**
 * Which threads certainly come to an object, and which come to the same one. An object of the model can stand for many
 * of the program's, and a field of it for that of each; that two threads run code which touches it says little then.
 * What counts is a way to it: made by the thread, given to it, or read from what the thread comes to by the same rules.
 */

import type { Activation } from './activation.js';
import type { Context, Contexts } from './contexts.js';
import { roleOfObject } from './classes.js';
import type { Machine } from './machine.js';
import { isElementField, type Cell, type Obj } from './objects.js';

/** What a question is about: any way to the object, or one that leads all threads of the kind to the same. */
type Question = 'reached' | 'common';

export class Sharing {
  private references: Map<Obj, Cell[]> | undefined;
  private readonly answers = new Map<Context, Record<Question, Map<Obj, boolean>>>();
  private readonly readers = new Map<Context, Map<Cell, boolean>>();
  private readonly paths = new Map<Activation, Map<Activation, number>>();

  constructor(
    private readonly machine: Machine,
    private readonly contexts: Contexts,
  ) {}

  /** Whether a thread of this context certainly comes to the object. */
  reaches(ctx: Context, obj: Obj): boolean {
    return this.answer('reached', ctx, obj);
  }

  /** Whether several threads of this context certainly come to the same object. */
  isCommon(ctx: Context, obj: Obj): boolean {
    return this.answer('common', ctx, obj);
  }

  private answer(question: Question, ctx: Context, obj: Obj): boolean {
    let answers = this.answers.get(ctx);
    if (answers === undefined) this.answers.set(ctx, (answers = { reached: new Map(), common: new Map() }));
    let answer = answers[question].get(obj);
    if (answer === undefined) {
      const seen = new Set<Obj>();
      answer = question === 'reached' ? this.findWay(ctx, obj, seen) : this.findCommonWay(ctx, obj, seen);
      answers[question].set(obj, answer);
    }
    return answer;
  }

  private findWay(ctx: Context, obj: Obj, seen: Set<Obj>): boolean {
    if (obj.kind === 'module' || obj.kind === 'class' || obj.kind === 'env' || obj === ctx.thread) return true;
    if (seen.has(obj) || standsForMany(obj)) return false;
    seen.add(obj);
    if ('external' in obj && obj.external) return true;
    const maker = this.machine.makers.get(obj);
    if (maker !== undefined && this.contexts.of(maker).some((condition) => condition.ctx === ctx)) return true;
    if (ctx.starts.some((start) => start.given.includes(obj))) return true;
    return this.referencesTo(obj).some((cell) => this.isRead(ctx, cell) && this.findWay(ctx, cell.owner, seen));
  }

  private findCommonWay(ctx: Context, obj: Obj, seen: Set<Obj>): boolean {
    if (obj.kind === 'module' || obj.kind === 'class') return true;
    if (seen.has(obj) || standsForMany(obj)) return false;
    seen.add(obj);
    if (roleOfObject(obj) === 'thread-local') return false;
    if (obj === ctx.thread || (obj.kind === 'instance' && obj.threadsOwn === true)) return false;
    if (this.isForOne(ctx, obj)) return false;
    if (this.isGivenToAll(ctx, obj)) return true;
    if (obj.kind === 'env') return this.contexts.of(obj.act).some((condition) => condition.ctx !== ctx);
    if ('inLoop' in obj && obj.inLoop) return false;
    return this.referencesTo(obj).some(
      (cell) =>
        this.isRead(ctx, cell) &&
        !isOneOfMany(cell) &&
        (this.isInMany(obj, cell.owner) || this.findCommonWay(ctx, cell.owner, seen)),
    );
  }

  /** Handed to the threads as they are started, the same to each. */
  private isGivenToAll(ctx: Context, obj: Obj): boolean {
    if (this.machine.sets.has(this.contexts.ownOf(ctx), obj)) return false;
    return ctx.starts.some((start) => start.given.includes(obj) && !this.machine.sets.has(start.own, obj));
  }

  /** Made by a function call that goes on to make one such thread: each thread has one that was made with it. */
  private isForOne(ctx: Context, obj: Obj): boolean {
    const { thread } = ctx;
    const { makers } = this.machine;
    const maker = obj.kind === 'env' ? obj.act : makers.get(obj);
    const threadMaker = thread && makers.get(thread);
    if (maker === undefined || threadMaker === undefined) return false;
    if (ctx.model?.parallel === true || ('inLoop' in thread! && thread.inLoop)) return false;
    return this.callPaths(maker, threadMaker) === 1;
  }

  /** In how many ways a call of the one comes to a call of the other; those in a loop count twice. */
  private callPaths(from: Activation, to: Activation): number {
    if (from === to) return 1;
    let known = this.paths.get(to);
    if (known === undefined) this.paths.set(to, (known = new Map<Activation, number>()));
    let paths = known.get(from);
    if (paths === undefined) {
      // What calls itself adds no way of its own.
      known.set(from, (paths = 0));
      for (const call of from.calls) paths += this.callPaths(call.callee, to) * (call.inLoop ? 2 : 1);
      known.set(from, paths);
    }
    return paths;
  }

  /** A loop makes the holders, but what they hold was made once, before it. */
  private isInMany(obj: Obj, holder: Obj): boolean {
    const { makers } = this.machine;
    return 'inLoop' in holder && holder.inLoop && makers.has(obj) && makers.get(obj) === makers.get(holder);
  }

  /** Whether code that threads of this context run looks into a field. */
  private isRead(ctx: Context, cell: Cell): boolean {
    let known = this.readers.get(ctx);
    if (known === undefined) this.readers.set(ctx, (known = new Map<Cell, boolean>()));
    let isRead = known.get(cell);
    if (isRead === undefined) {
      isRead = false;
      cell.readers?.forEach((act) => {
        isRead ||= this.contexts.of(act).some((condition) => condition.ctx === ctx);
      });
      known.set(cell, isRead);
    }
    return isRead;
  }

  private referencesTo(obj: Obj): readonly Cell[] {
    if (this.references === undefined) this.references = findReferences(this.machine);
    return this.references.get(obj) ?? [];
  }
}

/** Nested so deep in the model that makers which are apart in the program share it. */
const standsForMany = (obj: Obj): boolean => 'collapsed' in obj && obj.collapsed;

/** An element among others: which one a thread takes out is its own affair. */
const isOneOfMany = (cell: Cell): boolean =>
  (isElementField(cell.field) || cell.field === '<any>') && cell.value.objs.length > 1;

/** For each object, the fields that refer to it, on its own or as a part of a callable. */
function findReferences(machine: Machine): Map<Obj, Cell[]> {
  const found = new Map<Obj, Cell[]>();
  const add = (obj: Obj, cell: Cell): void => {
    if (obj === cell.owner || obj.kind === 'constant' || obj.kind === 'external' || obj.kind === 'module') return;
    let list = found.get(obj);
    if (list === undefined) found.set(obj, (list = []));
    if (list.at(-1) === cell) return;
    list.push(cell);
    if (obj.kind === 'method' || obj.kind === 'library-method') add(obj.self, cell);
    if (obj.kind === 'function' && obj.env?.envObject !== undefined) add(obj.env.envObject, cell);
    if (obj.kind === 'partial') {
      for (const value of [obj.fn, ...obj.args, ...obj.keywords.map(([, bound]) => bound)]) {
        for (const inner of value.objs) add(inner, cell);
      }
    }
  };
  for (const holder of machine.objects.all) {
    for (const cell of holder.fields?.values() ?? []) {
      if (cell.field !== '<act>') for (const obj of cell.value.objs) add(obj, cell);
    }
  }
  return found;
}
