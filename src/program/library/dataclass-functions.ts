/** Dataclasses and their fields. */

import { fieldsOf, madeAnew } from '../evaluation/dataclasses.js';
import { putElement } from '../evaluation/elements.js';
import { Slot } from '../model/field.js';
import type { Effects } from './library-call.js';

export const dataclassFunctions: Effects = {
  dataclass({ analysis }, { name, args: { pos } }) {
    for (const obj of pos[0]?.objs ?? [])
      analysis.write(analysis.cell(obj, Slot.dataclass), analysis.constantValue('bool', true));
    return pos[0] ?? analysis.values.one(analysis.external(name));
  },
  'field of a dataclass'(frame, { args: { pos, kw }, at }) {
    const factory = kw.get('default_factory') ?? kw.get('factory');
    if (factory !== undefined) return madeAnew(frame, factory, at);
    return kw.get('default') ?? pos[0] ?? frame.analysis.values.unknown;
  },
  'fields of a dataclass'(frame, { args: { pos }, at }) {
    const { analysis } = frame;
    const [of] = pos[0]?.objs ?? [];
    const cls = of?.kind === 'instance' ? of.cls : of;
    const made = analysis.library(frame.act, at, 'iterator', frame.inLoop, 'fields');
    putElement(frame, made, analysis.values.unknown);
    if (cls?.kind === 'class')
      analysis.write(analysis.cell(made, Slot.length), analysis.constantValue('int', fieldsOf(cls).length));
    return analysis.values.one(made);
  },
  'default made anew': (frame, { args: { pos, kw }, at }) =>
    madeAnew(frame, pos[0] ?? kw.get('factory') ?? frame.analysis.values.unknown, at),
};
