/**
 * An analysis that needs no program: it reports every statement `bad()` as TW101 and every `worse()` as TW201, with a
 * safe fix for the one and an unsafe one for the other. Front doors are tested with it, whatever the rules may be.
 */

import type { Block, FileFacts, Stmt } from '../../src/facts/ir.js';
import type { Finding, RuleMeta, Severity } from '../../src/rules/finding.js';
import type { Analyse } from '../../src/workspace/analysis.js';

const verdict = { cpython39: 'It breaks.', cpython310: 'It breaks.', freeThreaded: 'It breaks.' };

function rule(code: string, name: string, severity: Severity): RuleMeta {
  return { code, name, severity, summary: `Finds ${name}.`, lesson: 'race-conditions', verdict };
}

export const rules: readonly RuleMeta[] = [
  rule('TW001', 'unused-ignore', 'information'),
  rule('TW101', 'unguarded-global', 'warning'),
  rule('TW105', 'atomic-shared-mutation', 'hint'),
  rule('TW201', 'thread-never-joined', 'error'),
];

const codes: Readonly<Record<string, string>> = { bad: 'TW101', fragile: 'TW105', worse: 'TW201' };

function statementsOf(block: Block): Stmt[] {
  return block.flatMap((s) => ('body' in s ? [s, ...statementsOf(s.body)] : [s]));
}

function findingsOf(facts: FileFacts): Finding[] {
  return facts.functions
    .flatMap((fn) => statementsOf(fn.body))
    .flatMap((s) => {
      const callee = s.kind === 'expr' && s.value.kind === 'call' ? s.value.callee : undefined;
      const meta = callee?.kind === 'name' ? rules.find(({ code }) => code === codes[callee.name]) : undefined;
      if (!meta || callee?.kind !== 'name') return [];
      const { path } = facts;
      const { start, end } = callee;
      return [
        {
          ...{
            path,
            start,
            end,
            code: meta.code,
            name: meta.name,
            severity: meta.severity,
            verdict,
            lesson: meta.lesson,
          },
          confidence: 'high' as const,
          message: `\`${callee.name}\` is called here.`,
          related: [{ path, start: 0, end: 1, message: 'the file begins here' }],
          witness: [
            { path, start, end, thread: 'main', action: `reads ${callee.name}`, values: { x: '1' } },
            { path, start: 0, end: 1, thread: 'worker', action: 'writes it', broken: true },
          ],
          data: { function: callee.name },
        },
      ];
    });
}

/** How often the program was built, for tests of laziness, and the steps that each time takes. */
export const counts = { runs: 0, steps: 0 };

export const analyse: Analyse = (files) => {
  counts.runs++;
  return {
    findings: files.flatMap(findingsOf),
    steps: counts.steps,
    fixes: ({ path, start, end, code }, tools) => {
      if (code === 'TW105') return [];
      const edits = [{ path, start, end, newText: 'good' }];
      const healed = tools.tryEdits(edits)?.after.every((f) => f.path !== path || f.start !== start);
      return healed ? [{ title: 'Call `good` instead', edits, safe: code === 'TW101', caveat: 'It may differ.' }] : [];
    },
    threadMap: () => ({ threads: [], shared: [], lockOrder: [] }),
  };
};
