/** Calls of what came from outside: callbacks, listeners, functions that were handed in. */

import { sameSpan } from '../facts/spans.js';
import { keptName } from '../facts/private-names.js';
import type { CallExpr, NameExpr } from '../facts/ir.js';
import type { Activation } from '../program/model/activation.js';
import type { Value } from '../program/model/values.js';
import { bindingsOfLocal } from './uses.js';

/**
 * Whether a call runs what somebody else has handed in, which may do anything: come back here, above all.
 * An unseen method of an unseen object is not meant, unless its name says that it tells somebody something.
 */
export function runsHandedIn(act: Activation, call: CallExpr): boolean {
  const { callee } = call;
  const isSeen = act.calls.some(({ node }) => sameSpan(node, call));
  switch (callee.kind) {
    case 'name':
      return callee.scope === 'global' ? isSlot(moduleValue(act, callee.name)) : isHandedIn(act, callee, isSeen);
    case 'attribute': {
      const isOwn = callee.object.kind === 'name' && callee.object.name === act.fn.params[0]?.name && act.fn.cls >= 0;
      const own = isOwn ? act.self?.fields?.get(keptName(callee))?.value : undefined;
      if (own !== undefined) return isSlot(own);
      return !isSeen && TELLS.test(callee.name) && !isLibraryCall(act, call);
    }
    case 'subscript':
    case 'call':
      return !isSeen && !isLibraryCall(act, call);
    default:
      return false;
  }
}

/** Names of methods that hand on what happened. */
const TELLS = /^(_*(on_|handle_|notify|callback|cb$|emit|fire|trigger|dispatch|invoke|publish|broadcast)\w*|__call__)/;

const isLibraryCall = (act: Activation, { start, end }: CallExpr): boolean =>
  act.libraryCalls.some(({ node }) => node.start === start && node.end === end);

const moduleValue = (act: Activation, name: string): Value | undefined => act.file.module?.fields?.get(name)?.value;

/** A variable that is there to be given something to call: None at first, or filled from outside. */
function isSlot(value: Value | undefined): boolean {
  if (value === undefined || value.objs.some(({ kind }) => kind === 'class' || kind === 'external')) return false;
  return value.unknown || value.objs.some((obj) => obj.kind === 'constant' && obj.type === 'none');
}

/** A parameter that others may give, an item of what is gone through, or a local name for such a thing. */
function isHandedIn(act: Activation, name: NameExpr, isSeen: boolean): boolean {
  const { facts } = act.file;
  const owner = facts.functions[name.scope === 'local' ? act.fn.id : name.home]!;
  let at: Activation | undefined = act;
  while (at !== undefined && at.fn !== owner) at = at.env;
  const bindings = bindingsOfLocal(facts, owner, name.slot);
  if (name.slot < owner.params.length && bindings.length === 0) {
    // What all callers give is seen, where only the program calls.
    const given = at?.params[name.slot];
    return given === undefined || given.unknown || given.objs.length === 0;
  }
  if (bindings.some(({ stmt, parent }) => stmt?.kind === 'for' || parent?.kind === 'comprehension')) return true;
  return !isSeen && bindings.some(({ stmt }) => stmt === undefined || stmt.kind === 'assign' || stmt.kind === 'with');
}
