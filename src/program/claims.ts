/** Flags by which one thread claims a piece of work: only who turned one on, finding it off, may turn it off again. */

import type { Access, Check, Tested } from './activation.js';
import { checksAround, checksOver } from './checks.js';
import type { Placed } from './concurrency.js';
import type { Program } from './program.js';

/**
 * Whether the flag was turned on after the test and before this, under a lock that is held over both: whoever tests it
 * from there on finds it on, and what is done now rests on the claim and no longer on the test.
 */
export function isClaimed(program: Program, { access: act, condition }: Placed, check: Check, tested: Tested): boolean {
  if (check.act !== act.act || (tested.answer !== 'false' && tested.answer !== 'none')) return false;
  return act.act.accesses.some(
    (write) =>
      write.cell === act.cell &&
      write.at.start > tested.read.at.end &&
      write.at.end < act.at.start &&
      turnsOn(write) &&
      isUnder(write, check) &&
      program.locksOver({ access: write, condition }, [tested.read]).length > 0,
  );
}

/** Whether it can only be done by who claimed the flag that it turns off. */
export function isByClaimant(program: Program, placed: Placed): boolean {
  for (const { check, tested } of checksAround(placed.access))
    if (tested.read.cell === placed.access.cell && isClaimed(program, placed, check, tested)) return true;
  return false;
}

function isUnder({ flow }: Access, check: Check): boolean {
  for (const one of checksOver(flow)) if (one === check) return true;
  return false;
}

const turnsOn = ({ kind, op, value }: Access): boolean =>
  kind === 'write' &&
  op === '=' &&
  value !== undefined &&
  !value.unknown &&
  value.objs.length > 0 &&
  value.objs.every((obj) => obj.kind === 'constant' && Boolean(obj.value));
