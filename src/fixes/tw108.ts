/** TW108 adhoc-flag: an Event in place of the flag, wherever it is used. */

import { adhocFlags } from '../program/races/flags.js';
import type { TextEdit } from '../rules/finding.js';
import { safeUnless, type FixContext, type Proposal } from './context.js';
import { rewritten, spelledWith } from './event-in-place.js';
import { flagUses } from './flag-uses.js';
import type { FlagUses } from './flag-writes.js';
import { bindsName } from './imports.js';
import { isIdle, lookOf } from './naps.js';
import { forEachUse } from './uses.js';
import { waitsOutside } from './waiting.js';

function* adhocFlag(cx: FixContext): Generator<Proposal> {
  const flag = [...adhocFlags(cx.program)].find(({ variable }) => variable === cx.variable);
  const uses = flagUses(cx);
  if (uses === undefined) return;
  // A loop that sits in `recv()` or `input()` looks no sooner at an Event.
  const sits = flag?.loop !== undefined && flag.wokenBy !== 'event' && waitsOutside(flag.tester, flag.loop);
  if (sits && !uses.reads.some(isIdle)) return;
  const looks = uses.reads.flatMap((read) => lookOf(cx, read) ?? []);
  const name = uses.source.slice(uses.first.target);
  const going = looks.filter(({ endsAt, naps }) => !endsAt && naps.length > 0);
  const renamed = going.length > 0 && uses.first.value ? freeName(cx, uses) : undefined;
  if (renamed !== undefined) {
    // Waiting ends when an Event is set: where True means to go on, the Event has to say the opposite.
    const edits = rewritten(uses, { field: renamed, opposite: true }, going);
    const event = spelledWith(uses, uses.first.target, renamed);
    const title = `Replace ${name} by an Event, ${event}, and wait for it instead of sleeping`;
    if (edits !== undefined) yield proposal(title, edits, uses);
  }
  // An Event that is set for going on can't be waited for to stop: the loop would sleep on as before.
  if (looks.some(({ endsAt }) => !endsAt) && flag?.wokenBy === 'event') return;
  const stopping = looks.filter(({ endsAt, naps }) => endsAt && naps.length > 0);
  const edits = rewritten(uses, { field: uses.field, opposite: false }, stopping);
  const title = `Make ${name} a threading.Event${stopping.length > 0 ? ', and wait for it instead of sleeping' : ''}`;
  if (edits !== undefined) yield proposal(title, edits, uses);
}

const proposal = (title: string, edits: readonly TextEdit[], { caveat }: FlagUses): Proposal => ({
  ...safeUnless(caveat, title, edits),
  group: 'event',
});

/** Names that say to go on; the opposite of others has a name that only its author knows. */
const SAYS_GO = /^_*(is_?|keep_?|still_?|do_?)?(run(ning)?|alive|active|going|continue)(_?flag)?$/i;

function freeName(cx: FixContext, { field, source }: FlagUses): string | undefined {
  if (!SAYS_GO.test(field)) return undefined;
  const lead = /^_*/.exec(field)![0];
  const isTaken = (name: string): boolean =>
    bindsName(source, name) ||
    cx.program.files.some(({ facts }) => {
      let found = facts.functions.some((fn) => fn.name === name || fn.locals.includes(name));
      forEachUse(facts, ({ expr }) => {
        found ||= (expr.kind === 'attribute' || expr.kind === 'name') && expr.name === name;
      });
      return found;
    });
  return ['stopping', 'stop_event'].map((name) => lead + name).find((name) => !isTaken(name));
}

export const makers = [adhocFlag];
