/** Inputs that are worked off a piece at a time: `for group in chunks(names, 8)`. Each piece is as wide as somebody chose. */

import type { CallExpr, Expr, NameExpr } from '../../facts/ir.js';
import { sameSpan } from '../../facts/spans.js';
import { returnedIn, someStmt, walkExprs } from '../../facts/walk.js';
import { isFunction } from '../../knowledge/functions.js';
import type { FunctionKind } from '../../knowledge/library.js';
import type { Activation } from '../model/activation.js';
import { boundOnce, globalBindingsOf } from '../model/bindings.js';
import { callsAt } from '../model/calls-at.js';
import { isCut } from '../model/sizes.js';

/** Whether a name is what a loop has at hand of an input in pieces, or one piece of it. */
export function isPiece(act: Activation, name: NameExpr): boolean {
  const made = madeOnce(act, name);
  if (made !== undefined && isPieceOf(act, made)) return true;
  return someStmt(
    act.fn.body,
    (stmt) =>
      stmt.kind === 'for' &&
      stmt.target.kind === 'name' &&
      stmt.target.name === name.name &&
      comesInPieces(act, stmt.iter),
  );
}

function comesInPieces(act: Activation, input: Expr): boolean {
  switch (input.kind) {
    case 'comprehension':
      return input.type !== 'dict' && isPieceOf(act, input.element);
    case 'name': {
      const made = madeOnce(act, input);
      return made !== undefined && made.kind !== 'name' && comesInPieces(act, made);
    }
    case 'call': {
      if (isCallOf(act, input, 'cuts in pieces')) return true;
      const callees = callsAt(act.calls, input);
      return areAll(callees, ({ callee }) => givesPieces(callee));
    }
    default:
      return false;
  }
}

/** Whether a generator yields pieces of what it is given, or a function returns a list of them. */
function givesPieces(act: Activation): boolean {
  const { body, isGenerator } = act.fn;
  if (!isGenerator) return areAll(returnedIn(body), (value) => comesInPieces(act, value));
  const given: (Expr | undefined)[] = [];
  walkExprs(body, (expr) => {
    if (expr.kind === 'yield') given.push(expr.value);
  });
  return areAll(given, (value) => value !== undefined && isPieceOf(act, value));
}

const areAll = <T>(given: readonly T[], isSuch: (one: T) => boolean): boolean =>
  given.length > 0 && given.every(isSuch);

/** `names[at : at + 8]`, or `list(islice(names, 8))`. */
function isPieceOf(act: Activation, expr: Expr): boolean {
  if (expr.kind === 'subscript') return expr.index.kind === 'slice' && isCut(expr.index);
  if (expr.kind === 'name') {
    const made = madeOnce(act, expr);
    return made !== undefined && made.kind !== 'name' && isPieceOf(act, made);
  }
  if (expr.kind !== 'call') return false;
  const [only] = expr.args;
  return isCallOf(act, expr, 'takes a slice') || (expr.args.length === 1 && isPieceOf(act, only!.value));
}

const isCallOf = (act: Activation, call: CallExpr, kind: FunctionKind): boolean =>
  act.libraryCalls.some(({ node, name }) => sameSpan(node, call) && isFunction(name, kind));

/** What a variable of the function, or of its module, is bound to, where it is bound once. */
function madeOnce({ fn, file }: Activation, name: NameExpr): Expr | undefined {
  if (name.scope !== 'global') return boundOnce(fn, name);
  const [only, ...others] = globalBindingsOf(file.facts.functions[0]!, name.name);
  return only?.kind === 'assign' && others.length === 0 ? only.value : undefined;
}
