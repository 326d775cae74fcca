/** What a program declares of its locks: which lock guards a variable, and which one a function needs held. */

import type { FunctionFacts } from '../../facts/ir.js';
import { keptName } from '../../facts/private-names.js';
import type { Activation } from '../model/activation.js';
import { classOfBody } from '../model/classes.js';
import { isInstanceOf } from '../model/lineage.js';
import { declarationsOf, type Declaration, type GuardedBy, type RequiresLock } from './declared-guards.js';
import type { FileUnit } from '../model/files.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { namedLock, type NamedLock } from './named-locks.js';
import { textOf } from '../model/field.js';
import type { Cell, Obj } from '../model/objects.js';
import { memoized } from '../model/maps.js';

/** The declarations of a program, looked up once. */
export const guardsOf = memoized((analysis: AnalysisState): Guards => new Guards(analysis));

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

class Guards {
  private readonly requirements = new Map<FunctionFacts, RequiresLock>();
  private readonly required = new Map<Activation, readonly Obj[]>();
  private readonly guarded: { file: FileUnit; declaration: GuardedBy }[] = [];
  private readonly byCell = new Map<Cell, Guarded>();
  private isRead = false;

  constructor(private readonly analysis: AnalysisState) {
    for (const file of analysis.files.units) {
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
      locks = namedLock(this.analysis, act, declaration.lock).locks;
      this.required.set(act, locks);
    }
    return locks;
  }

  requirementOf(fn: FunctionFacts): RequiresLock | undefined {
    return this.requirements.get(fn);
  }

  /** The declared guard of a variable. */
  guardOf(cell: Cell): Guarded | undefined {
    this.read();
    return this.byCell.get(cell);
  }

  /** The declared guard of a variable that holds a container. */
  guardOver(container: Obj): Guarded | undefined {
    this.read();
    for (const [cell, guarded] of this.byCell) if (cell.value.objs.includes(container)) return guarded;
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
      const acts = this.analysis.activationsOf(declaration.fn);
      const file = acts[0]?.file;
      if (file !== undefined && acts.every((act) => namedLock(this.analysis, act, declaration.lock).missing)) {
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
        if (locks.length > 0) this.byCell.set(cell, { declaration, file, field: textOf(cell.field), locks });
      }
    }
  }

  /** The variables that a declaration speaks of, each with the lock it names there. */
  private *cellsOf(declaration: GuardedBy): Generator<[Cell, NamedLock]> {
    const { analysis } = this;
    const { stmt, fn, lock } = declaration;
    const targets = stmt.kind === 'assign' ? stmt.targets : [stmt.target];
    for (const target of targets) {
      for (const act of analysis.activationsOf(fn)) {
        if (target.kind === 'name') {
          if (fn.kind === 'class') yield* this.classCells(act, keptName(target), lock);
          else {
            const isGlobal = target.scope === 'global' || fn.kind === 'module';
            const holder = isGlobal ? act.file.module! : analysis.env(act);
            yield [analysis.cell(holder, target.name), namedLock(analysis, act, lock)];
          }
        } else if (target.kind === 'attribute' && target.object.kind === 'name') {
          const self =
            target.object.slot === 0 && target.object.scope === 'local' && fn.cls >= 0 ? act.self : undefined;
          if (self === undefined) continue;
          yield [analysis.cell(self, keptName(target)), namedLock(analysis, act, lock, self)];
        }
      }
    }
  }

  /** A field declared in a class body: of the class, and of each instance. */
  private *classCells(body: Activation, name: string, lock: string): Generator<[Cell, NamedLock]> {
    const { analysis } = this;
    const cls = classOfBody(analysis, body);
    if (cls === undefined) return;
    const ofInstance = lock.startsWith('self.');
    if (!ofInstance) yield [analysis.cell(cls, name), namedLock(analysis, body, lock)];
    for (const instance of analysis.instances) {
      if (isInstanceOf(instance, cls)) yield [analysis.cell(instance, name), namedLock(analysis, body, lock, instance)];
    }
  }
}
