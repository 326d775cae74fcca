/**
 * Options that are always left as they are: attributes that constructors alone store, or a class body, and always with the
 * same outcome for a test: constant propagation through attributes. Who uses what only tests and examples use here may set them otherwise.
 * So are names that one statement binds, to a constant: `use_threads = False` above `if use_threads:`.
 */

import { keptName } from '../../facts/private-names.js';
import type { Expr, NameExpr } from '../../facts/ir.js';
import { sameSpan } from '../../facts/spans.js';
import { isKeptAsMade } from '../model/attribute-stores.js';
import { ownBindingsOf } from '../model/bindings.js';
import { Slot } from '../model/field.js';
import type { Obj } from '../model/objects.js';
import { askedBy } from '../model/tested-parameters.js';
import { isMadeFor } from '../model/tests.js';
import { filesOfUsers } from '../model/users.js';
import type { Value } from '../model/values.js';
import { passedFor } from './decisions.js';
import { evaluate } from './expressions.js';
import type { Frame } from './frame.js';

/** What callers pass for a parameter that is asked about, or what an attribute is for good. */
export function passedOrKept(frame: Frame, test: Expr): Value | undefined {
  const asked = askedBy(test);
  if (asked?.kind === 'name') return passedFor(frame, test) ?? boundForGood(frame, asked);
  if (asked?.kind !== 'attribute') return passedFor(frame, test);
  const { analysis, act } = frame;
  if (!isKeptAsMade(analysis.files, keptName(asked))) return undefined;
  const { value: base } = frame.collect(() => evaluate(frame, asked.object));
  const { value, reads } = frame.collect(() => evaluate(frame, asked));
  if (base.unknown || value.unknown || value.objs.length === 0 || !value.objs.every(isPlain)) return undefined;
  const users = filesOfUsers(analysis.files);
  const isOwn = (obj: Obj): boolean =>
    obj.kind === 'instance' &&
    !obj.external &&
    !isMadeFor(users, obj) &&
    [obj, obj.cls].every((one) => analysis.read(analysis.cell(one, Slot.worked), act) === analysis.values.none);
  return base.objs.every(isOwn) && reads.some(({ at }) => sameSpan(at, asked)) ? value : undefined;
}

/** What one statement of its function, or of its module, binds a name to, where nothing else does and it is a constant. */
function boundForGood(frame: Frame, name: NameExpr): Value | undefined {
  const { act, analysis } = frame;
  const [only, ...others] = ownBindingsOf(act.fn, act.file.facts, name) ?? [];
  if (only?.kind !== 'assign' || others.length > 0 || only.value.kind !== 'constant') return undefined;
  if (only.targets.some(({ kind }) => kind !== 'name')) return undefined;
  if (name.scope === 'global' && !isKeptAsMade(analysis.files, name.name)) return undefined;
  const value = evaluate(frame, only.value);
  return value.objs.every(isPlain) ? value : undefined;
}

/** How many there are of something is no option. */
const isPlain = (obj: Obj): boolean => obj.kind === 'constant' && /^(bool|none|str)$/.test(obj.type);
