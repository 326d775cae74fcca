/**
 * `for key in list(table): use(table[key])` while another thread takes that entry out: the keys are those of a moment ago, and
 * the look-up raises.
 */

import type { ForStmt } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { wayTo } from '../../facts/way-to.js';
import type { Variable } from '../concurrency/variables.js';
import { isCaughtByCaller } from '../evaluation/handlers.js';
import { takesOut, type Access } from '../model/activation.js';
import { bindingsOf } from '../model/bindings.js';
import type { Check, Tested } from '../model/flow.js';
import type { Program } from '../program.js';
import { haveKeysApart } from './own-keys.js';
import type { CheckRace } from './race.js';
import { isLookedUp } from './taken-away.js';
import { keysTakenOut } from './taken-keys.js';
import { Telling } from './telling.js';

/** Keys that were listed and are looked up, or taken out, where another thread may have taken them out meanwhile. */
export function* listedMeanwhile(program: Program, variable: Variable): Generator<CheckRace> {
  if (variable.kind !== 'contents' || variable.container !== 'dict') return;
  const takers = variable.accesses.filter(({ effect }) => takesOut(effect));
  if (takers.length === 0) return;
  for (const access of variable.accesses) {
    const listed = listedFor(access);
    if (listed === undefined || isCaughtByCaller(program.analysis, access.act, 'KeyError', 'LookupError')) continue;
    const { read, loop } = listed;
    const tested: Tested = { read, answer: 'present' };
    const check: Check = {
      id: -1,
      act: read.act,
      node: loop,
      kind: 'assert',
      tests: [tested],
      outer: undefined,
      depth: 0,
    };
    const telling = new Telling<CheckRace>(program, variable);
    for (const other of takers) {
      for (const [mine, theirs] of telling.between(read, access, other))
        if (!haveKeysApart(program, mine, theirs))
          telling.take(mine, theirs, { variable, access, other, at: [mine, theirs], check, tested, need: access });
    }
    if (telling.best !== undefined) yield telling.best;
  }
}

/** Whether a race is of keys that a loop has listed, and not of a test. */
export const isOfKeys = ({ tested: { read }, access }: CheckRace): boolean =>
  read.op === 'snapshot' && listedFor(access)?.read === read;

/** The list of keys that the loop around an access goes through, and whose key at hand is looked up in that very dict. */
function listedFor(access: Access): { readonly read: Access; readonly loop: ForStmt } | undefined {
  const { act, at } = access;
  const name = access.handled ? undefined : keyIn(access);
  if (name === undefined) return undefined;
  for (const { inner: loop } of wayTo(act.fn.body, at).reverse()) {
    if (loop.kind !== 'for' || loop.target.kind !== 'name' || loop.target.name !== name) continue;
    const { target, iter } = loop;
    if (target.scope === 'local' && bindingsOf(act.fn, target.slot).some(({ kind }) => kind !== 'for')) return undefined;
    const read = act.accesses.find(
      (one) => one.op === 'snapshot' && one.cell.owner === access.cell.owner && within(one.at, iter),
    );
    return read && { read, loop };
  }
  return undefined;
}

/** The name of the key that has to be there. */
function keyIn(access: Access): string | undefined {
  if (isLookedUp(access)) return access.keyText;
  const { op, stmt } = access;
  const [taken] = stmt !== undefined && /^(del|pop)$/.test(op) ? keysTakenOut(stmt) : [];
  return taken?.kind === 'name' ? taken.name : undefined;
}
