/** Turns a finding's witness into a {@link Scenario}, where its kind of mistake can be played. */

import type { FindingView } from '../protocol.js';
import { explore } from './explore.js';
import { lanesOf, type Lane } from './lanes.js';
import type { Scenario, ScenarioKind } from './scenario.js';
import { checkScenario, updateScenario } from './shared-data.js';
import { deadlockScenario, iterateScenario, orderScenario } from './other-stories.js';

/** More threads teach nothing new and have too many orders. */
const MOST_THREADS = 3;

const KINDS: Readonly<Record<string, ScenarioKind>> = {
  TW101: 'update',
  TW102: 'update',
  TW103: 'check',
  TW104: 'update',
  TW107: 'iterate',
  TW201: 'order',
  TW207: 'order',
  TW213: 'order',
  TW303: 'order',
  TW401: 'deadlock',
  TW402: 'deadlock',
  TW404: 'update',
  TW407: 'update',
  TW601: 'update',
  TW602: 'update',
};

type Builder = (lanes: readonly Lane[], finding: FindingView) => Scenario | undefined;

const BUILDERS: Readonly<Record<ScenarioKind, Builder>> = {
  update: updateScenario,
  check: checkScenario,
  order: orderScenario,
  iterate: iterateScenario,
  deadlock: deadlockScenario,
};

/**
 * The scenario of a finding; undefined where its witness has no schedule to play with. What is answered keeps its
 * promise: some order breaks the program, none breaks the mended one.
 */
export function scenarioOf(finding: FindingView): Scenario | undefined {
  const kind = Object.hasOwn(KINDS, finding.code) ? KINDS[finding.code] : undefined;
  const lanes = lanesOf(finding.witness);
  if (!kind || lanes.length === 0 || lanes.length > MOST_THREADS) return undefined;
  const scenario = BUILDERS[kind](lanes, finding);
  return scenario && keepsItsPromise(scenario) ? scenario : undefined;
}

function keepsItsPromise({ model, mended }: Scenario): boolean {
  try {
    return explore(model).breaking > 0 && explore(mended).breaking === 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
