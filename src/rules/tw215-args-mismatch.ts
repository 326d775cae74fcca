/** TW215: a thread or task is given arguments that what it runs can't take. */

import { mismatches, type Mismatch } from '../program/lives/signatures.js';
import type { RuleMeta } from './finding.js';
import { inFunction, listed, related, report } from './report.js';
import type { Rule } from './rule.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW215',
  name: 'args-mismatch',
  severity: 'error',
  summary: 'The arguments given to a thread or task do not fit the parameters of what it runs.',
  lesson: 'create-start-join',
  fix: 'Add the parameter `self`; hand the arguments of `submit` over one by one.',
  verdict: ALL_THE_SAME('TypeError on the new thread, or when the result of the task is taken.'),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const found of mismatches(program)) {
      yield report(meta, {
        file: found.act.file,
        at: found.call,
        message: `${headline(found)} ${consequence(found)}`,
        related: [related(found.file, found.fn.nameSpan, `${found.name} takes its parameters here`)],
        data: { function: found.name, variable: found.name, caller: inFunction(found.act) },
      });
    }
  },
};

function headline({ name, misfit }: Mismatch): string {
  switch (misfit.kind) {
    case 'too many':
      return misfit.lacks !== undefined
        ? `${name} has no parameter ${misfit.lacks}, so calling it raises TypeError.`
        : `${name} takes ${misfit.atMost ? 'at most ' : ''}${amount(misfit.takes)}${misfit.namedToo ? ' by position' : ''} and gets ${misfit.given} here: TypeError.`;
    case 'missing':
      return misfit.given === 0
        ? `${name} is given no arguments here and needs ${listed(misfit.names)}: TypeError.`
        : `${name} needs ${listed(misfit.names)}, not given here: TypeError.`;
    case 'unknown':
      return `${name} has no parameter ${misfit.name}: TypeError.`;
    case 'twice':
      return `${name} gets ${misfit.name} twice here: TypeError.`;
  }
}

const consequence = ({ by }: Mismatch): string =>
  by === 'thread'
    ? 'The new thread dies of it before the first line, and the rest of the program goes on without that work.'
    : 'The task fails at once, and the error shows only when its result is taken.';

const amount = (count: number): string =>
  count === 0 ? 'no arguments' : count === 1 ? '1 argument' : `${count} arguments`;
