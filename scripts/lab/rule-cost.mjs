/**
 * What each rule costs: its share of one check, from reading the files to the stories of the findings. A rule that is the
 * first to ask a question pays for what others then find worked out, so each is timed once more when it has asked: what it
 * takes then is its own.
 */
import { rmSync } from 'node:fs';
import { laboratory } from './instrument.mjs';

/** No rule is to take more of a check than this. */
export const MOST = 0.02;

const milliseconds = () => Number(process.hrtime.bigint()) / 1e6;

/** Has each rule timed over the checks of all programs from now on; answers what each took, by its code. */
function timed(checks) {
  const took = new Map(checks.map(({ meta }) => [meta.code, { first: 0, again: 0 }]));
  for (const rule of checks) {
    const { check } = rule;
    const sum = took.get(rule.meta.code);
    rule.check = (program, found) => {
      const began = milliseconds();
      const findings = [...check.call(rule, program, found)];
      const asked = milliseconds();
      void [...check.call(rule, program, found)];
      sum.first += asked - began;
      sum.again += milliseconds() - asked;
      return findings;
    };
  }
  return took;
}

/** The shares of the rules in the check of a folder, in this process: `{ seconds, rules: [{ code, first, again }] }`. */
export async function ruleCosts(folder) {
  const { library, path } = await laboratory([]);
  rmSync(path, { force: true });
  const took = timed(library.checks);
  const began = milliseconds();
  const options = {
    cwd: folder,
    paths: [folder],
    root: folder,
    exclude: [],
    analysis: library.defaultOptions,
    jobs: 1,
  };
  const { failures } = await new library.Checker(options).run();
  const sums = [...took].map(([code, sum]) => ({ code, ...sum }));
  const whole = milliseconds() - began - sums.reduce((sum, { again }) => sum + again, 0);
  const rules = sums.map(({ code, first, again }) => ({ code, first: first / whole, again: again / whole }));
  return { seconds: whole / 1000, failures, rules };
}

const percent = (share) => (share * 100).toFixed(1);

/** The table of several folders: rules that take a thousandth of a check or more in one of them, and their sum. */
export function ruleCostTable(costs) {
  const shareOf = ({ rules }, code, when) => rules.find((rule) => rule.code === code)[when];
  const codes = costs[0].rules.map(({ code }) => code);
  const shown = codes.filter((code) => costs.some((cost) => shareOf(cost, code, 'first') >= 0.001));
  const row = (name, cells) => `| ${[name, ...cells].join(' | ')} |`;
  const cells = (cost, code) => `${percent(shareOf(cost, code, 'first'))} (${percent(shareOf(cost, code, 'again'))})`;
  const sum = ({ rules }, when) => rules.reduce((all, rule) => all + rule[when], 0);
  const above = (cost) => cost.rules.filter(({ first }) => first > MOST).map(({ code }) => code);
  return [
    row(
      '% of a check (asked again)',
      costs.map(({ name, seconds }) => `${name}, ${seconds.toFixed(1)} s`),
    ),
    row(
      '---',
      costs.map(() => '---'),
    ),
    ...shown.map((code) =>
      row(
        code,
        costs.map((cost) => cells(cost, code)),
      ),
    ),
    row(
      'all rules',
      costs.map((cost) => `${percent(sum(cost, 'first'))} (${percent(sum(cost, 'again'))})`),
    ),
    row(
      `above ${percent(MOST)}`,
      costs.map((cost) => above(cost).join(' ') || 'none'),
    ),
  ].join('\n');
}
