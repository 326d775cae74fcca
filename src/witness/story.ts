/** What a story is told from: the finding's evidence, and the program it came from. */

import type { FileFacts, Span } from '../facts/ir.js';
import type { Program } from '../program/program.js';
import type { Variable } from '../program/races/variables.js';
import type { Evidence, EvidenceStep, Finding, Location, WitnessStep } from '../rules/finding.js';
import { subjectOf } from '../rules/report.js';
import { literal, operationAt, type Operation } from './operation.js';

export class Story {
  constructor(
    readonly program: Program,
    readonly finding: Finding,
  ) {}

  get evidence(): Evidence | undefined {
    return this.finding.evidence;
  }

  /** The variable's name as the finding says it. */
  get name(): string {
    return this.finding.data['variable'] ?? this.evidence?.variable ?? 'the value';
  }

  get variable(): Variable | undefined {
    const { subject } = this.finding;
    return subject === undefined ? undefined : this.program.variables.find((one) => subjectOf(one) === subject);
  }

  facts(path: string): FileFacts | undefined {
    return this.program.files.find(({ facts }) => facts.path === path)?.facts;
  }

  operation(at: Location): Operation | undefined {
    const facts = this.facts(at.path);
    return facts && operationAt(facts, at);
  }

  /** The value the variable has first, where the program shows it: what is stored before any thread runs. */
  get initial(): string | undefined {
    const { variable } = this;
    if (variable === undefined) return undefined;
    for (const act of this.program.machine.activations) {
      const sets = act.fn.kind === 'module' || act.fn.kind === 'class' || act.fn.name === '__init__';
      const field = variable.name.slice(variable.name.lastIndexOf('.') + 1);
      if (!sets) continue;
      for (const stmt of act.fn.body) {
        if (stmt.kind !== 'assign') continue;
        const named = stmt.targets.some(
          (target) => (target.kind === 'name' || target.kind === 'attribute') && target.name === field,
        );
        const here = variable.accesses.some((access) => access.act.file === act.file);
        const value = named && here ? literal(stmt.value) : undefined;
        if (value !== undefined) return value;
      }
    }
    return undefined;
  }

  /** The steps of one lane. */
  lane(lane: 0 | 1): readonly EvidenceStep[] {
    return this.evidence?.steps.filter((one) => one.lane === lane) ?? [];
  }
}

export const place = ({ path, start, end }: Location): Location => ({ path, start, end });

/** A step at a place. */
export function step(
  at: Location,
  thread: string,
  action: string,
  values?: Readonly<Record<string, string>>,
  broken = false,
): WitnessStep {
  return { ...place(at), thread, action, ...(values === undefined ? {} : { values }), ...(broken ? { broken } : {}) };
}

export const within = (path: string, { start, end }: Span): Location => ({ path, start, end });
