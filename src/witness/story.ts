/** What a story is told from: the finding's evidence, and the program it came from. */

import type { FileFacts, Span } from '../facts/ir.js';
import type { Program } from '../program/program.js';
import type { Variable } from '../program/concurrency/variables.js';
import type { Evidence, EvidenceStep, Finding, Location, WitnessStep } from '../rules/finding.js';
import { subjectOf } from '../rules/report.js';
import type { Play } from './machine/play.js';

/** A story: its steps and, where there is an order to choose, the game. */
export interface Told {
  readonly steps: readonly WitnessStep[];
  readonly play?: Play;
}

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
    const subject = this.evidence?.subject ?? this.finding.subject;
    return subject === undefined ? undefined : this.program.variables.find((one) => subjectOf(one) === subject);
  }

  facts(path: string): FileFacts | undefined {
    return this.program.files.find(({ facts }) => facts.path === path)?.facts;
  }

  /** What the rule has the reader take for given: that the thread leaves in this way, that a test lets it through. */
  get supposed(): readonly string[] {
    const given = this.finding.data['suppose'];
    return given === undefined ? [] : [given];
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
