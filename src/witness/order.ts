/** Stories about when a thread runs: nobody waits for it, or it never comes into being. */

import type { Span } from '../facts/ir.js';
import { cover, functionAt } from '../fixes/blocks.js';
import type { Activation } from '../program/model/activation.js';
import { blockingOf } from '../program/model/blocking.js';
import { entryName } from '../program/contexts/entry-names.js';
import { functionName } from '../program/program.js';
import type { Location } from '../rules/finding.js';
import { step, within, type Story, type Told } from './story.js';
import { unfinished, workOf, type Work } from './unfinished.js';

const inside = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Main starts the thread and goes on as if the work were done; or comes to its end and can't leave. */
export function notWaited(story: Story): Told | undefined {
  const { finding } = story;
  const what = finding.data['variable'] ?? 'the thread';
  const entry = entryAt(story, finding);
  if (entry === undefined) return undefined;
  const name = entryName(entry);
  const starter = 'main';
  if (blockingOf(story.program.analysis).isEndless(entry)) {
    const loop = within(entry.file.facts.path, entry.endless[0] ?? entry.fn);
    return {
      steps: [
        step(finding, starter, `starts ${what}`),
        step(loop, name, 'is at its work'),
        step(endOf(story) ?? finding, starter, 'gets to the end and waits for all threads'),
        step(loop, name, 'never ends: the program cannot exit', undefined, true),
      ],
    };
  }
  const [work, goesOn] = [workOf(entry), story.evidence?.steps.find(({ does }) => does === 'read')];
  // Where nothing relies on the work, there is nothing to tell; nor where a loop may wait for some of it.
  if (work === undefined || goesOn === undefined || asksBetween(story, goesOn)) return undefined;
  return unfinished({
    starts: { name: starter, what, at: finding },
    work: { name, ...work },
    goesOn: { at: goesOn, label: `${goesOn.what}, as if the work were done` },
  });
}

/** What the thread runs that is started at a place. */
function entryAt(story: Story, at: Location): Activation | undefined {
  const { program } = story;
  for (const act of program.analysis.activations) {
    if (act.file.facts.path !== at.path) continue;
    for (const event of act.starts) {
      if (!inside(event.node, at)) continue;
      for (const entry of program.threadModel(event.thread)?.entries ?? []) return entry;
    }
  }
  return undefined;
}

/** The last statement of the function that starts the thread. */
function endOf(story: Story): Location | undefined {
  const { finding } = story;
  const facts = story.facts(finding.path);
  const last = facts && functionAt(facts, finding).body.at(-1);
  return last !== undefined && last.start > finding.start ? within(finding.path, last) : undefined;
}

/** The statement that comes after the finding's, where there is one; around a loop, after that. */
function following(story: Story): Location | undefined {
  const { finding } = story;
  const facts = story.facts(finding.path);
  if (facts === undefined) return undefined;
  const run = cover(functionAt(facts, finding), [finding]);
  if (run === undefined) return undefined;
  const next = run.block[run.last + 1];
  if (next !== undefined) return within(finding.path, next);
  const loop = run.owners.findLast(({ kind }) => kind === 'for' || kind === 'while');
  const after = loop === undefined ? undefined : cover(functionAt(facts, loop), [loop]);
  const below = after?.block[after.last + 1];
  return below && within(finding.path, below);
}

/** Whether a `while` stands between the start and what relies on the work, which it may come to by asking for it. */
function asksBetween(story: Story, goesOn: Location): boolean {
  const { finding } = story;
  const facts = story.facts(finding.path);
  const run = facts && cover(functionAt(facts, finding), [finding]);
  if (run === undefined || goesOn.path !== finding.path) return false;
  return run.block.slice(run.last + 1).some(({ kind, start }) => kind === 'while' && start < goesOn.start);
}

/** `run()` does the work in the caller. */
export function runsInCaller(story: Story): Told {
  const { finding, program } = story;
  const name = finding.data['variable'] ?? 'the thread';
  let work: Work | undefined;
  let runs = 'the work';
  for (const act of program.analysis.activations) {
    if (act.file.facts.path !== finding.path) continue;
    for (const call of act.calls) {
      if (!inside(call.node, finding)) continue;
      work ??= workOf(call.callee);
      if (work !== undefined) runs = functionName(call.callee.fn);
    }
  }
  const steps = [
    step(finding, 'main', `calls ${/ /.test(name) ? `run() of ${name}` : `${name}.run()`}, which starts no thread`),
    step(work?.first ?? finding, 'main', `does ${runs} itself and gets to nothing else`, undefined, true),
    step(following(story) ?? finding, 'main', 'comes here only when the work is over'),
  ];
  return { steps };
}

/** The function is called at once, and the thread gets what it gave back. */
export function calledAtOnce(story: Story): Told {
  const { finding } = story;
  const target = finding.data['target'] ?? 'the function';
  const steps = [
    step(finding, 'main', `calls ${target} right here and waits for it`),
    step(finding, 'main', `hands over what ${target} gave back, in place of ${target}`),
    step(finding, 'the thread', 'has no function to run', undefined, true),
  ];
  return { steps };
}

/** One value where a tuple of arguments belongs. */
export function argumentsTakenApart(story: Story): Told {
  const { finding } = story;
  const value = finding.data['variable'] ?? 'the value';
  const text = / a string /.test(finding.message);
  const steps = [
    step(finding, 'main', `hands over ${value} itself, not a tuple that holds it`),
    step(
      finding,
      'the thread',
      text
        ? `takes ${value} apart: each letter becomes an argument`
        : `wants a sequence of arguments and gets ${value}: TypeError`,
      undefined,
      true,
    ),
  ];
  return { steps };
}

/** Two threads, one GIL. */
export function takingTurns(story: Story): Told {
  const { finding } = story;
  const name = finding.data['function'] ?? 'the function';
  const work = finding.related[0] ?? finding;
  const steps = [
    step(work, `${name} #1`, 'computes while it holds the GIL'),
    step(work, `${name} #2`, 'waits for the GIL'),
    step(work, `${name} #1`, 'lets go of the GIL, half done'),
    step(work, `${name} #2`, 'computes while the other waits: no time is won', undefined, true),
  ];
  return { steps };
}
