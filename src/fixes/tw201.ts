/** TW201 thread-never-joined: join it, where that is certain to end and to harm nobody. */

import { isHandler } from '../program/lives/handlers.js';
import { afterwards } from '../program/lives/afterwards.js';
import { lifecycleOf } from '../program/lives/lifecycle.js';
import { textOf } from '../program/model/field.js';
import type { FileUnit } from '../program/model/files.js';
import { holds } from './blocks.js';
import { callAt } from './calls.js';
import { unsafe, type FixContext, type Proposal } from './context.js';
import { replacement } from './edits.js';
import { joinsFor } from './join.js';
import { forEachUse, isBound } from './uses.js';

function* threadNeverJoined(cx: FixContext): Generator<Proposal> {
  const { source, finding } = cx;
  const found = source && callAt(source.facts, finding, /^start$/);
  if (source === undefined || found === undefined) return;
  // What the finding says must not wait is not made to.
  const { analysis } = cx.program;
  if ((analysis.byFunction.get(found.fn) ?? []).some((act) => isHandler(cx.program, act))) return;
  for (const proposal of joinsFor(cx, found)) yield { ...proposal, group: 'join' };
}

/** `thread.deamon = True`, which nothing reads. */
function* daemonMisspelt({ finding, program }: FixContext): Generator<Proposal> {
  const lifecycle = lifecycleOf(program);
  for (const { act, event } of lifecycle.startSites.flatMap(({ all }) => all)) {
    const misspelt = lifecycle.misspeltDaemon(event.thread);
    if (misspelt === undefined || act.file.facts.path !== finding.path || !holds(event.node, finding)) continue;
    // A daemon does nothing any more where main has nothing left to do.
    if (!isHandler(program, act) && !afterwards(program.analysis, { act, event }, undefined).goesOn) return;
    const name = textOf(misspelt.cell.field);
    const isRead = ({ facts }: FileUnit): boolean => {
      let found = false;
      forEachUse(facts, (use) => {
        found ||= use.expr.kind === 'attribute' && use.expr.name === name && !isBound(use);
      });
      return found;
    };
    if (program.files.some(isRead)) return;
    const { end } = misspelt.at;
    const edit = replacement(misspelt.act.file.facts.path, { start: end - name.length, end }, 'daemon');
    yield unsafe('Spell it daemon', [edit], 'the program then ends without waiting for the work');
    return;
  }
}

export const makers = [threadNeverJoined, daemonMisspelt];
