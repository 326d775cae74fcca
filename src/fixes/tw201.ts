/** TW201 thread-never-joined: join it; or let it die with the program. */

import { sameSpan } from '../facts/spans.js';
import type { CallExpr } from '../facts/ir.js';
import { callAt } from './calls.js';
import { unsafe, type FixContext, type Proposal } from './context.js';
import { insertion } from './edits.js';
import { joinsFor } from './join.js';
import type { Source } from './source.js';

function* threadNeverJoined(cx: FixContext): Generator<Proposal> {
  const { source, finding } = cx;
  const found = source && callAt(source.facts, finding, /^start$/);
  if (source === undefined || found === undefined) return;
  for (const proposal of joinsFor(cx, found)) yield { ...proposal, group: 'join' };
  yield* asDaemon(cx, found.call);
}

/** A daemon thread ends with the program, wherever it is: rarely what is wanted. */
function* asDaemon(cx: FixContext, start: CallExpr): Generator<Proposal> {
  const { machine } = cx.program;
  for (const act of machine.activations) {
    if (act.file.facts.path !== cx.finding.path) continue;
    const event = act.starts.find(({ node }) => sameSpan(node, start));
    if (event === undefined) continue;
    const creation = machine.activations
      .flatMap((one) => one.creates.map((create) => ({ act: one, create })))
      .find(({ create }) => create.obj === event.thread);
    const source = creation && cx.sourceOf(creation.act.file.facts.path);
    const call = creation?.create.node;
    if (source === undefined || call?.kind !== 'call' || event.thread.kind !== 'library') return;
    if (call.args.some(({ name, star }) => name === 'daemon' || star === '**')) return;
    const last = call.args.at(-1);
    if (last === undefined) return;
    const alone = source.lineOf(last.value.end) < source.lineOf(call.end);
    const separator = alone ? `,${source.eol}${lineIndent(source, last.value.start)}` : ', ';
    yield unsafe(
      'Make it a daemon thread, which ends with the program',
      [
        insertion(
          source.path,
          last.value.end + closingBrackets(source.text, last.value.end, call.end),
          `${separator}daemon=True`,
        ),
      ],
      'it is stopped in the middle of its work when the program ends',
    );
    return;
  }
}

const lineIndent = (source: Source, offset: number): string =>
  /^[ \t]*/.exec(source.text.slice(source.lineStart(offset)))![0];

/** Brackets around the last argument alone, which stand behind its range. */
function closingBrackets(text: string, from: number, end: number): number {
  const tail = text.slice(from, end - 1);
  const last = tail.lastIndexOf(')');
  return last < 0 ? 0 : last + 1;
}

export const makers = [threadNeverJoined];
