/** By how many cases each rule is tried, as docs/coverage.md says it. */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { rules } from '../../src/workspace/analysis.js';
import { ruleOf, type Case } from '../helpers/cases.js';

/** What each rule has at least, of wrong cases as of right ones; a third of them are whole programs. */
const LEAST = 8;
const LEAST_PROGRAMS = Math.ceil(LEAST / 3);

/** Rules on waiting, locks and places where threads don't go: their mistakes are of two threads, or of what a thread may not do. */
const PLAYED = /^TW(217|30[23]|4\d\d|50\d)$/;

interface Tally {
  readonly code: string;
  readonly name: string;
  readonly wrong: number;
  readonly wrongPrograms: number;
  readonly right: number;
  readonly rightPrograms: number;
  readonly fixes: number;
  /** Whether the rule has a story, and in how many cases it can be played. */
  readonly story: boolean;
  readonly played: number;
}

const folder = import.meta.dirname;
const page = join(folder, '../../docs/coverage.md');

function fixCases(code: string): number {
  const at = join(folder, '../fixes', code);
  return existsSync(at) ? readdirSync(at).length : 0;
}

const isProgram = ({ name }: Case): boolean => !name.endsWith('.py');

/** `played`: the cases in which the story of their own rule can be played. */
export function tallies(cases: readonly Case[], played: ReadonlySet<Case>): readonly Tally[] {
  return rules.map(({ code, name, story }) => {
    const own = cases.filter((one) => ruleOf(one) === code);
    const wrong = own.filter(({ expected }) => expected.some((one) => one.code === code));
    const right = own.filter((one) => !wrong.includes(one));
    return {
      code,
      name,
      wrong: wrong.length,
      wrongPrograms: wrong.filter(isProgram).length,
      right: right.length,
      rightPrograms: right.filter(isProgram).length,
      fixes: fixCases(code),
      story: story !== undefined,
      played: wrong.filter((one) => played.has(one)).length,
    };
  });
}

/** The rules that have too few cases, or no story that can be played. */
export const tooFew = (all: readonly Tally[]): readonly string[] =>
  all
    .filter(
      ({ code, wrong, right, wrongPrograms, rightPrograms, played }) =>
        Math.min(wrong, right) < LEAST ||
        Math.min(wrongPrograms, rightPrograms) < LEAST_PROGRAMS ||
        (PLAYED.test(code) && played === 0),
    )
    .map(({ code }) => code);

/** Stories of one thread alone leave nothing to choose, and some rules have none. */
const storyOf = ({ story, played }: Tally): string => (!story ? '–' : played === 0 ? 'told' : `played in ${played}`);

const rowOf = (tally: Tally): string => {
  const { code, name, wrong, wrongPrograms, right, rightPrograms, fixes } = tally;
  const counts = [wrong, wrongPrograms, right, rightPrograms, fixes || '–'];
  return `| ${[code, name, ...counts, storyOf(tally)].join(' | ')} |`;
};

export async function coveragePage(all: readonly Tally[]): Promise<string> {
  return format(
    `# What each rule is tried by

The cases in \`test/rules\` and \`test/fixes\`: programs with the mistake, programs that look like it and are right, how many
of each are whole programs over several files, fixes, and whether the story of the mistake can be played. A rule has at
least ${LEAST} of each kind, ${LEAST_PROGRAMS} of them whole programs. Written by \`npm run coverage\`.

| | | wrong | programs | right | programs | fixes | story |
|---|---|--:|--:|--:|--:|--:|---|
${all.map(rowOf).join('\n')}
`,
    { ...(await resolveConfig(page)), parser: 'markdown' },
  );
}
