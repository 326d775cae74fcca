/** TW204: `args=` is given one value instead of a tuple of arguments. */

import { handedOver } from '../program/lives/arguments.js';
import { isNeverSequence } from '../program/lives/capabilities.js';
import { refusesOne, takesArguments } from '../program/lives/signatures.js';
import type { Expr } from '../facts/ir.js';
import { within } from '../facts/spans.js';
import type { RuleMeta } from './finding.js';
import { inFunction, report } from './report.js';
import type { Rule } from './rule.js';
import { spelled } from './thread-lives.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW204',
  name: 'args-not-iterable',
  severity: 'error',
  summary: 'args= is one value and not a tuple of arguments: the comma is missing.',
  lesson: 'create-start-join',
  story: 'taken-apart',
  fix: 'Add the comma that makes it a tuple.',
  verdict: ALL_THE_SAME(
    'The new thread dies of a TypeError, or gets a text letter by letter; the program goes on without it.',
  ),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const places of handedOver(program, 'args')) {
      const { act, call, expr, value } = places[0]!;
      // What stands beside a syntax error is not what was meant.
      if (act.file.facts.syntaxErrors.some((one) => within(one, call.node))) continue;
      const nothing =
        expr.kind === 'constant' && expr.type === 'none' && places[0]!.call.name.startsWith('threading.Thread');
      if (!nothing && !places.every((one) => isNeverSequence(program.analysis, one.value))) continue;
      if (!places.some((one) => takesArguments(program, one.act, one.call))) continue;
      const text = value.objs.some((obj) => obj.kind === 'constant' && (obj.type === 'str' || obj.type === 'bytes'));
      const name = written(expr);
      const works =
        value.objs.every((obj) => obj.kind === 'constant' && obj.type === 'str' && isLetter(obj.value)) &&
        !places.some((one) => refusesOne(program, one.act, one.call));
      yield report(meta, {
        file: act.file,
        at: expr,
        ...(works && { severity: 'information' as const }),
        message:
          `args is ${text ? 'a string' : nothing ? 'None' : 'a single value'} here, not a tuple of arguments. ` +
          (nothing
            ? 'Leave it out, or give it an empty tuple.'
            : `${works ? 'It is taken letter by letter, and works as it has only one' : text ? 'The thread would get it letter by letter' : 'The thread would die of a TypeError'}; write (${name},) with the comma.`),
        data: { function: inFunction(act), variable: name },
      });
    }
  },
};

const isLetter = (value: unknown): boolean => typeof value === 'string' && [...value].length === 1;

function written(expr: Expr): string {
  if (expr.kind === 'constant') {
    if (expr.type === 'none') return 'None';
    return typeof expr.value === 'string' ? `"${expr.value.slice(0, 30)}"` : String(expr.value);
  }
  return spelled(expr);
}
