/**
 * Safe publication: a thread tests a variable before it does anything, and the variable stays None or empty until the
 * object it belongs to is complete, as only methods fill it that `__init__` doesn't reach. Behind such a test the
 * constructor happens before.
 */

import type { Access, Activation } from '../model/activation.js';
import type { Check, Tested } from '../model/flow.js';
import { callersInto } from '../model/callers.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { push } from '../model/maps.js';
import { isElementField } from '../model/field.js';
import type { Cell, InstanceObject, Obj } from '../model/objects.js';
import type { ISet } from '../model/sets.js';
import { writesTo } from '../model/writes.js';

/** The making of an object. */
export interface Making {
  readonly owner: InstanceObject;
  /** What runs only while the object is made. */
  readonly acts: ReadonlySet<Activation>;
  /** What may run by then. */
  readonly reached: ReadonlySet<Activation>;
  /** Writes that publish it to the tests behind which it counts as made. */
  readonly opening: Set<Access>;
}

const MAKERS = /^(__new__|__init__|__post_init__)$/;

export class SafePublication {
  private readonly makings = new Map<InstanceObject, Making>();
  private readonly byToken = new Map<Obj, Making>();
  private readonly known = new Map<Check, ISet<Obj>>();
  private readonly publishing = new Map<Cell, Obj | undefined>();
  private makers: Map<Obj, Activation[]> | undefined;

  constructor(private readonly analysis: AnalysisState) {}

  /** The making that a token stands for. */
  making(token: Obj): Making | undefined {
    return this.byToken.get(token);
  }

  /** Tokens of objects that are complete where code stands under a test. */
  under(check: Check | undefined): ISet<Obj> {
    const { sets } = this.analysis;
    if (check === undefined) return sets.empty;
    let tokens = this.known.get(check);
    if (tokens === undefined) {
      tokens = sets.union(this.under(check.outer), sets.from(this.openedBy(check.tests)));
      this.known.set(check, tokens);
    }
    return tokens;
  }

  /** What a test looks at may be one of several objects: each of them must be so published. */
  private openedBy(tests: readonly Tested[]): Obj[] {
    const found: Obj[] = [];
    for (const inside of [true, false]) {
      const asked = tests.filter(
        ({ read, answer }) => (answer === 'filled' || answer === 'some') && isElementField(read.cell.field) === inside,
      );
      for (const { read } of asked) {
        const token = this.publicationAt(read.cell);
        if (token === undefined) continue;
        const same = asked.filter((other) => other.read.at.start === read.at.start);
        if (same.every((other) => this.publicationAt(other.read.cell) === token)) found.push(token);
      }
    }
    return found;
  }

  private publicationAt(cell: Cell): Obj | undefined {
    if (!this.publishing.has(cell)) this.publishing.set(cell, this.findPublication(cell));
    return this.publishing.get(cell);
  }

  private findPublication(cell: Cell): Obj | undefined {
    const contents = isElementField(cell.field);
    const owner = contents && cell.owner.kind === 'library' ? cell.owner.maker : cell.owner;
    if (owner?.kind !== 'instance') return undefined;
    const making = this.makingOf(owner);
    if (making === undefined) return undefined;
    const cells = contents
      ? [...(cell.owner.fields?.values() ?? [])].filter(({ field }) => isElementField(field))
      : [cell];
    const opening = cells.flatMap((one) => writesTo(this.analysis, one)).filter((write) => opens(write, contents));
    if (opening.length === 0 || opening.some(({ act }) => making.reached.has(act))) return undefined;
    for (const write of opening) making.opening.add(write);
    return this.tokenOf(owner, making);
  }

  private tokenOf(owner: InstanceObject, making: Making): Obj {
    const token = this.analysis.known(`made ${owner.id}`, 'made', owner.site, {
      inLoop: owner.inLoop,
      depth: owner.depth,
      maker: owner,
    });
    this.byToken.set(token, making);
    return token;
  }

  private makingOf(owner: InstanceObject): Making | undefined {
    let making = this.makings.get(owner);
    if (making === undefined) {
      const makers = this.makersOf(owner);
      if (makers.length === 0) return undefined;
      const reached = new Set(makers);
      for (const act of reached) for (const call of act.calls) reached.add(call.callee);
      const acts = new Set(makers);
      // What only these call, and nobody calls later.
      for (const act of acts) {
        for (const { callee } of act.calls)
          if (callersInto(this.analysis, callee).every((caller) => acts.has(caller.act))) acts.add(callee);
      }
      this.makings.set(owner, (making = { owner, acts, reached, opening: new Set() }));
    }
    return making;
  }

  private makersOf(owner: Obj): readonly Activation[] {
    if (this.makers === undefined) {
      this.makers = new Map();
      for (const act of this.analysis.activations)
        if (act.self?.kind === 'instance' && MAKERS.test(act.fn.name)) push(this.makers, act.self, act);
    }
    return this.makers.get(owner) ?? [];
  }
}

/** Whether a test that found nothing may find something after the write. */
export function opens({ effect, value }: Access, contents: boolean): boolean {
  if (contents) return effect === 'add' || effect === 'store';
  if (effect !== 'store') return false;
  if (value === undefined || value.unknown) return true;
  return value.objs.some((obj) => obj.kind !== 'constant' || obj.value === undefined || Boolean(obj.value));
}
