/** Constants: one object for each type and value, and for each loop that counts. */

import type { Activation } from './activation.js';
import { remembered } from './maps.js';
import type { ConstantObject, ObjectTable } from './objects.js';
import type { Value } from './values.js';

export class Constants {
  private readonly known = new Map<string, Map<unknown, ConstantObject>>();

  constructor(private readonly objects: ObjectTable) {}

  of(type: ConstantObject['type'], value?: ConstantObject['value'], made?: Activation): ConstantObject {
    const ofType = remembered(this.known, type, () => new Map<unknown, ConstantObject>());
    return remembered(ofType, made ?? value, () =>
      this.objects.create<ConstantObject>({ kind: 'constant', type, value, made }),
    );
  }

  /** What a loop of an activation has at hand, by where its elements come from; `isTurn` where the elements are known, too. */
  index(made: Activation, from: number, isTurn = false): ConstantObject {
    const parts = { kind: 'constant', type: 'index', value: undefined, made, from, isTurn } as const;
    return this.objects.intern<ConstantObject>(`${isTurn ? 'turn' : 'index'} ${made.id} ${from}`, () => parts);
  }

  /** Stands for all of its type, where there are many. */
  any(type: ConstantObject['type']): ConstantObject {
    const parts = { kind: 'constant', type, value: undefined, made: undefined, isAny: true } as const;
    return this.objects.intern<ConstantObject>(`any ${type}`, () => parts);
  }
}

/** The names that a text may be. */
export const namesIn = (value: Value | undefined): readonly string[] =>
  value?.objs.flatMap((key) => (key.kind === 'constant' && typeof key.value === 'string' ? [key.value] : [])) ?? [];
