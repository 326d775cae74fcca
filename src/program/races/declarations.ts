/** Where a variable first gets its value, as a reader looks for it. */

import type { Span } from '../../facts/ir.js';
import { keptName } from '../../facts/private-names.js';
import { walkStmts } from '../../facts/walk.js';
import type { Location } from '../../rules/finding.js';
import type { Access } from '../model/activation.js';
import { spelledField } from '../evaluation/private-fields.js';
import { setsUp } from '../model/classes.js';
import { type Field, isElementField, isModelField } from '../model/field.js';
import type { Cell, ClassObject, Obj } from '../model/objects.js';
import type { Program } from '../program.js';
import type { Variable } from '../concurrency/variables.js';

export class Declarations {
  private stores: Map<Cell, Access> | undefined;
  private homes: Map<Obj, Cell[]> | undefined;

  constructor(private readonly program: Program) {}

  /** The variable that holds a container, for its contents; the variable itself for others. */
  homeOf(variable: Variable): Cell | undefined {
    if (variable.kind !== 'contents') return variable.cell;
    this.homes ??= this.findHomes();
    const last = variable.name.replace(/^.*\./, '');
    return this.homes
      .get(variable.owner)
      ?.find(({ owner, field }) => KIND[variable.home] === owner.kind && spelledField(owner, field) === last);
  }

  /** The first assignment in the text; for a container without a name, where it is made. */
  placeOf(variable: Variable, home: Cell | undefined): Location | undefined {
    if (home !== undefined) {
      const store = this.firstStore(home);
      if (store !== undefined) return { path: store.act.file.facts.path, ...store.at };
      if (home.owner.kind === 'class') return inClassBody(home.owner, home.field);
    }
    const { owner } = variable;
    if (variable.kind !== 'contents' || owner.kind !== 'library') return undefined;
    const { file, start, end } = owner.site;
    return { path: file.facts.path, start, end };
  }

  private firstStore(cell: Cell): Access | undefined {
    this.stores ??= this.findStores();
    return this.stores.get(cell);
  }

  private findStores(): Map<Cell, Access> {
    const stores = new Map<Cell, Access>();
    for (const act of this.program.analysis.activations) {
      for (const access of act.accesses) {
        if (access.effect !== 'store' || isElementField(access.cell.field)) continue;
        const before = stores.get(access.cell);
        if (before === undefined || rank(access) < rank(before)) stores.set(access.cell, access);
      }
    }
    return stores;
  }

  private findHomes(): Map<Obj, Cell[]> {
    const shared = new Set(this.program.variables.filter(({ kind }) => kind === 'contents').map(({ owner }) => owner));
    const homes = new Map<Obj, Cell[]>();
    for (const { fields } of this.program.analysis.objects.all) {
      for (const cell of fields?.values() ?? []) {
        if (isModelField(cell.field) || isElementField(cell.field)) continue;
        for (const obj of cell.value.objs) {
          if (shared.has(obj)) homes.set(obj, [...(homes.get(obj) ?? []), cell]);
        }
      }
    }
    return homes;
  }
}

/** What owns the cells of each kind of home. */
const KIND: Readonly<Record<Variable['home'], Obj['kind'] | undefined>> = {
  global: 'module',
  closure: 'env',
  'class-attribute': 'class',
  attribute: 'instance',
  local: undefined,
};

/** Module bodies and constructors come first: what they assign is the declaration, wherever it stands. */
function rank({ act, at }: Access): number {
  return (setsUp(act) ? 0 : 1e9) + at.start;
}

function inClassBody({ file, cls }: ClassObject, field: Field): Location | undefined {
  let found: Span | undefined;
  walkStmts(file.facts.functions[cls.body]!.body, (stmt) => {
    if (stmt.kind !== 'assign') return;
    found ??= stmt.targets.find((target) => target.kind === 'name' && keptName(target) === field);
  });
  return found && { path: file.facts.path, start: found.start, end: found.end };
}
