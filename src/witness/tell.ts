/** A finding → the interleaving that breaks it, as ordered steps of threads on the user's lines. */

import type { Program } from '../program/program.js';
import type { Finding, WitnessStep } from '../rules/finding.js';
import { checkThenAct } from './check-then-act.js';
import { changedIteration } from './iterate.js';
import { lostUpdate, withoutTheLock } from './lost-update.js';
import { argumentsTakenApart, calledAtOnce, lateBinding, notWaited, runsInCaller, takingTurns } from './order.js';
import { Story } from './story.js';

type Teller = (story: Story) => readonly WitnessStep[];

const BY_KIND: Readonly<Record<string, Teller>> = {
  'lost-update': lostUpdate,
  'check-then-act': checkThenAct,
  iterate: changedIteration,
  'inconsistent-lock': withoutTheLock,
  'not-waited': notWaited,
};

const BY_CODE: Readonly<Record<string, Teller>> = {
  TW106: lateBinding,
  TW201: notWaited,
  TW202: runsInCaller,
  TW203: calledAtOnce,
  TW204: argumentsTakenApart,
  TW301: takingTurns,
};

/** The steps of a finding; none where its kind has no story of its own. */
export function tellWitness(program: Program, finding: Finding): readonly WitnessStep[] {
  if (finding.witness.length > 0) return finding.witness;
  const tell = (finding.evidence && BY_KIND[finding.evidence.kind]) ?? BY_CODE[finding.code];
  if (tell === undefined) return [];
  return tell(new Story(program, finding));
}

export interface Told {
  readonly findings: readonly Finding[];
  /** Stories that could not be told through a fault of ours; their findings stand. */
  readonly failures: readonly string[];
}

/** The findings, each with its story. */
export function withWitness(program: Program, findings: readonly Finding[]): Told {
  const failures: string[] = [];
  const told = findings.map((finding) => {
    try {
      const witness = tellWitness(program, finding);
      return witness.length === 0 ? finding : { ...finding, witness };
    } catch (error) {
      failures.push(
        `${finding.code} witness: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      return finding;
    }
  });
  return { findings: told, failures };
}
