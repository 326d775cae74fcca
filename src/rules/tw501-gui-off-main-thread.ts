/** TW501: a thread touches a window that another thread shows. */

import { asksWidget } from '../knowledge/controls.js';
import { lastPart } from '../knowledge/dotted.js';
import { startInLoop, touchesOffMainThread, type Touch } from '../program/places/windows.js';
import type { Program } from '../program/program.js';
import type { Evidence, Finding, RuleMeta } from './finding.js';
import { inFunction, lineOf, locate, related, relatedStart, report } from './report.js';
import type { Rule } from './rule.js';
import { POSSIBLE } from './severity.js';
import { spelled } from './thread-lives.js';
import { push } from '../program/model/maps.js';

export const meta: RuleMeta = {
  code: 'TW501',
  name: 'gui-off-main-thread',
  severity: 'warning',
  summary: 'A thread touches a part of a window, which belongs to the thread that shows the window.',
  lesson: 'gui-and-main-thread',
  fix: "Leave it to the window's thread by the toolkit's own scheduler.",
  systemThreads: true,
  story: 'touched-window',
  verdict: {
    cpython39: 'Depends on the toolkit and on luck: it works, draws rubbish, raises RuntimeError, hangs or crashes.',
    cpython310: 'Depends on the toolkit and on luck: it works, draws rubbish, raises RuntimeError, hangs or crashes.',
    freeThreaded: 'Worse: the toolkit draws while the thread changes what is drawn.',
  },
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const touches of touchesOffMainThread(program)) {
      const told = new Map<unknown, Touch[]>();
      for (const touch of touches) {
        // What was done to one widget, or shown, is one mistake of this function; as is a widget made here.
        const key = touch.widget ?? touch.toolkit;
        push(told, key, touch);
      }
      for (const [first, ...others] of told.values()) if (first !== undefined) yield finding(program, first, others);
    }
  },
};

function finding(program: Program, touch: Touch, others: readonly Touch[]): Finding {
  const { act, at, toolkit, ctx, isTarget, isNear } = touch;
  const fn = inFunction(act);
  const thread = program.contextName(ctx);
  return report(meta, {
    file: act.file,
    at,
    ...(isNear ? {} : POSSIBLE),
    message:
      `${deed(program, touch)} on ${isTarget === true ? 'a thread of its own' : threadOf(thread)} can ${toolkit.harm}. ` +
      `${toolkit.name} expects it only from the thread that shows the window: leave it to that one by ${toolkit.handOver}.`,
    related: [
      ...others
        .slice(0, 5)
        .map((other) =>
          related(act.file, other.at, `${deed(program, other)} at line ${lineOf(act.file, other.at.start)}, too`),
        ),
      ...relatedStart(program, ctx),
    ],
    data: { function: fn, thread, variable: nameOf(program, touch) ?? toolkit.name, toolkit: toolkit.name },
    evidence: evidenceOf(program, touch),
  });
}

/** What runs a function called `main` is not the main thread. */
const threadOf = (name: string): string => (name === 'main' ? 'the thread running main' : `${name}'s thread`);

/** The window's own thread runs its loop, and may start the other one from there, which touches what it shows. */
function evidenceOf(program: Program, touch: Touch): Evidence | undefined {
  const { act, at, loop, ctx, toolkit } = touch;
  if (loop === undefined) return undefined;
  const what = nameOf(program, touch) ?? `the window of ${toolkit.name}`;
  const [main, thread] = [loop.ctx, ctx].map((one) => program.contextName(one)) as [string, string];
  const start = startInLoop(program, ctx, loop);
  return {
    kind: 'order',
    steps: [
      { ...locate(loop.act.file, loop.at), lane: 0, thread: main, does: 'read', what },
      ...(start === undefined
        ? []
        : [{ ...locate(start.act.file, start.node), lane: 0, thread: main, does: 'start' as const, what: thread }]),
      {
        ...locate(act.file, at),
        lane: 1,
        thread,
        does: touch.kind === 'call' && asksWidget(touch.name) ? 'read' : 'write',
        what,
      },
    ],
  };
}

/** What is done to what, in the user's words. */
function deed(program: Program, touch: Touch): string {
  const name = nameOf(program, touch);
  const last = lastPart(touch.name);
  switch (touch.kind) {
    case 'make':
      return `Making a ${last}`;
    case 'show':
      return `${touch.name.split('.').slice(-2).join('.')}()`;
    case 'store':
      return touch.name === '[]' ? `Setting ${name ?? 'a widget'}[…]` : `Setting ${name ?? 'a widget'}.${last}`;
    case 'call':
      return `${name === undefined ? '' : `${name}.`}${last}()`;
  }
}

function nameOf(program: Program, { widget, receiver }: Touch): string | undefined {
  if (widget === undefined) return undefined;
  // One widget may have many names: the reader looks for the one that stands there.
  if (receiver !== undefined && /^(name|attribute|subscript)$/.test(receiver.kind)) return spelled(receiver);
  if (widget.kind === 'instance') return program.analysis.names.get(widget) ?? 'self';
  return program.isNamed(widget) ? program.objectName(widget) : undefined;
}
