/** What a program declares of its locks: which lock guards a variable, and which one a function needs held. */

import type { FunctionFacts, Span } from '../../facts/ir.js';
import { keptName } from '../../facts/private-names.js';
import type { Access, Activation, Hold } from '../model/activation.js';
import { isInstanceOf } from '../evaluation/classes.js';
import type { Placed } from '../concurrency/concurrency.js';
import { isHeldForOwner, isHeldForReceiver } from './chosen-guards.js';
import { creationsOf } from '../lives/creations.js';
import { declarationsOf, type Declaration, type GuardedBy, type RequiresLock } from './declared-guards.js';
import type { FileUnit } from '../model/files.js';
import type { Machine } from '../model/machine.js';
import { namedLock, type NamedLock } from './named-locks.js';
import type { Cell, ClassObject, Obj } from '../model/objects.js';
import type { Program } from '../program.js';
import { Telling } from '../races/telling.js';
import type { Variable } from '../races/variables.js';
import { memoized } from '../model/maps.js';

/** The declarations of a program, looked up once. */
export const guardsOf = memoized((machine: Machine): Guards => new Guards(machine));

export interface Unknown {
  readonly file: FileUnit;
  readonly declaration: Declaration;
}

/** A variable under its declared guard. */
export interface Guarded {
  readonly declaration: GuardedBy;
  readonly file: FileUnit;
  /** The variable's name. */
  readonly field: string;
  readonly locks: readonly Obj[];
}

export class Guards {
  private readonly requirements = new Map<FunctionFacts, RequiresLock>();
  private readonly required = new Map<Activation, readonly Obj[]>();
  private readonly guarded: { file: FileUnit; declaration: GuardedBy }[] = [];
  private readonly byCell = new Map<Cell, Guarded>();
  private isRead = false;

  constructor(private readonly machine: Machine) {
    for (const file of machine.files.units) {
      for (const declaration of declarationsOf(file.facts)) {
        if (declaration.kind === 'requires-lock') this.requirements.set(declaration.fn, declaration);
        else this.guarded.push({ file, declaration });
      }
    }
  }

  get hasRequirements(): boolean {
    return this.requirements.size > 0;
  }

  /** The locks that a function says it is called with. */
  requiredBy(act: Activation): readonly Obj[] {
    const declaration = this.requirements.get(act.fn);
    if (declaration === undefined) return [];
    let locks = this.required.get(act);
    if (locks === undefined) {
      locks = namedLock(this.machine, act, declaration.lock).locks;
      this.required.set(act, locks);
    }
    return locks;
  }

  requirementOf(fn: FunctionFacts): RequiresLock | undefined {
    return this.requirements.get(fn);
  }

  /** The declared guard of a variable, or of what a container hangs on. */
  guardOf(variable: Variable): Guarded | undefined {
    this.read();
    if (variable.kind !== 'contents') return this.byCell.get(variable.cell);
    for (const [cell, guarded] of this.byCell) if (cell.value.objs.includes(variable.owner)) return guarded;
    return undefined;
  }

  /** Declarations that name no lock. */
  unknown(): readonly Unknown[] {
    const found: Unknown[] = [];
    for (const { file, declaration } of this.guarded) {
      const named = [...this.cellsOf(declaration)].map(([, lock]) => lock);
      if (named.length > 0 && named.every(({ missing }) => missing)) found.push({ file, declaration });
    }
    for (const declaration of this.requirements.values()) {
      const acts = this.machine.activationsOf(declaration.fn);
      const file = acts[0]?.file;
      if (file !== undefined && acts.every((act) => namedLock(this.machine, act, declaration.lock).missing)) {
        found.push({ file, declaration });
      }
    }
    return found;
  }

  private read(): void {
    if (this.isRead) return;
    this.isRead = true;
    for (const { file, declaration } of this.guarded) {
      for (const [cell, { locks }] of this.cellsOf(declaration)) {
        if (locks.length > 0) this.byCell.set(cell, { declaration, file, field: cell.field, locks });
      }
    }
  }

  /** The variables that a declaration speaks of, each with the lock it names there. */
  private *cellsOf(declaration: GuardedBy): Generator<[Cell, NamedLock]> {
    const { machine } = this;
    const { stmt, fn, lock } = declaration;
    const targets = stmt.kind === 'assign' ? stmt.targets : [stmt.target];
    for (const target of targets) {
      for (const act of machine.activationsOf(fn)) {
        if (target.kind === 'name') {
          if (fn.kind === 'class') yield* this.classCells(act, keptName(target), lock);
          else {
            const isGlobal = target.scope === 'global' || fn.kind === 'module';
            const holder = isGlobal ? act.file.module! : machine.env(act);
            yield [machine.cell(holder, target.name), namedLock(machine, act, lock)];
          }
        } else if (target.kind === 'attribute' && target.object.kind === 'name') {
          const self =
            target.object.slot === 0 && target.object.scope === 'local' && fn.cls >= 0 ? act.self : undefined;
          if (self === undefined) continue;
          yield [machine.cell(self, keptName(target)), namedLock(machine, act, lock, self)];
        }
      }
    }
  }

  /** A field declared in a class body: of the class, and of each instance. */
  private *classCells(body: Activation, name: string, lock: string): Generator<[Cell, NamedLock]> {
    const { machine } = this;
    const cls = machine.classObjects.find((one: ClassObject) => one.file === body.file && one.cls.body === body.fn.id);
    if (cls === undefined) return;
    const ofInstance = lock.startsWith('self.');
    if (!ofInstance) yield [machine.cell(cls, name), namedLock(machine, body, lock)];
    for (const instance of machine.instances) {
      if (isInstanceOf(instance, cls)) yield [machine.cell(instance, name), namedLock(machine, body, lock, instance)];
    }
  }
}

export interface GuardViolation {
  readonly variable: Variable;
  readonly access: Access;
  readonly other: Access;
  readonly at: readonly [Placed, Placed];
  readonly guarded: Guarded;
}

/** Accesses of a guarded variable that lack its lock while another thread may be at it. */
export function* guardViolations(program: Program, variable: Variable): Generator<GuardViolation> {
  const guarded = guardsOf(program.machine).guardOf(variable);
  if (guarded === undefined) return;
  for (const access of variable.accesses) {
    const telling = new Telling<GuardViolation>(program);
    for (const other of variable.accesses) {
      if (access.kind === 'read' && other.kind === 'read') continue;
      // The guard is over all elements of a container.
      for (const [mine, theirs] of telling.pairs(access, other)) {
        if (program.lockset(mine).items.some((hold) => holdsGuard(guarded, hold, access))) continue;
        telling.take(mine, theirs, { variable, access, other, at: [mine, theirs], guarded });
      }
    }
    if (telling.best !== undefined) yield telling.best;
  }
}

const holdsGuard = ({ locks, field, declaration }: Guarded, hold: Hold, access: Access): boolean =>
  locks.some((lock) => hold.lock === lock || isHeldForOwner(hold, lock, declaration.lock, access, field));

export interface RequirementViolation {
  readonly act: Activation;
  readonly node: Span;
  readonly callee: Activation;
  readonly requirement: RequiresLock;
}

/** Calls of functions that need a lock held, where it may not be. */
export function* requirementViolations(program: Program): Generator<RequirementViolation> {
  const guards = guardsOf(program.machine);
  if (!guards.hasRequirements) return;
  for (const act of program.reached) {
    for (const call of act.calls) {
      const requirement = guards.requirementOf(call.callee.fn);
      const needed = guards.requiredBy(call.callee);
      if (requirement === undefined || needed.length === 0) continue;
      const lacking = program.contexts.of(act).some((condition) => {
        const held = program.contexts.locksAt(condition, call.flow);
        const holds = (lock: Obj): boolean =>
          held.items.some((hold) => hold.lock === lock || isHeldForReceiver(hold, lock, requirement.lock, act, call));
        if (needed.every(holds)) return false;
        // Until others can reach the object, there is nobody to lock out.
        const { self } = call.callee;
        return self === undefined || !program.contexts.compose(condition, call.flow).fresh.items.includes(self);
      });
      if (lacking) yield { act, node: call.node, callee: call.callee, requirement };
    }
  }
  for (const ctx of program.contexts.threads) {
    for (const entry of ctx.model?.entries ?? []) {
      const requirement = guards.requirementOf(entry.fn);
      if (requirement === undefined || guards.requiredBy(entry).length === 0) continue;
      for (const { act, node, target } of creationsOf(program, ctx)) {
        yield { act, node: target ?? node, callee: entry, requirement };
      }
    }
  }
}
