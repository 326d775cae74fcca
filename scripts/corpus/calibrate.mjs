/**
 * How often the findings of each row were right: of the table in `src/program/evidence/support.ts` for races, and of each
 * rule for the others. A repository counts once, however many findings it has. What the rows say of a repository that they
 * were not chosen by is asked in turn of each: its findings are told as the others' verdicts would have them told.
 */

/** A row is told as a warning where so many of its findings were right, each repository counting as one. */
const SHOWN = 0.7;

const isTold = ({ severity }) => severity === 'error' || severity === 'warning';
const rowOf = ({ rule, grounds, severity }) => grounds ?? `${rule}${isTold({ severity }) ? '' : `, ${severity}`}`;

/** Verdicts by row and repository, of warnings, errors and hints; information is another matter. */
function countsOf(pairs) {
  const rows = new Map();
  for (const { row, finding } of pairs) {
    if (finding.severity === 'information' || (row.verdict !== 'right' && row.verdict !== 'wrong')) continue;
    const name = rowOf(finding);
    if (!rows.has(name)) rows.set(name, new Map());
    const byRepository = rows.get(name);
    if (!byRepository.has(row.source)) byRepository.set(row.source, { right: 0, wrong: 0 });
    byRepository.get(row.source)[row.verdict]++;
  }
  return rows;
}

/** The mean share of right ones over repositories, but for one of them; undefined where no other has any. */
function shareOf(byRepository, without) {
  const shares = [...byRepository]
    .filter(([source]) => source !== without)
    .map(([, { right, wrong }]) => right / (right + wrong));
  return shares.length === 0 ? undefined : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

const sum = (counts) =>
  [...counts].reduce((all, { right, wrong }) => ({ right: all.right + right, wrong: all.wrong + wrong }), {
    right: 0,
    wrong: 0,
  });

/**
 * Each row with its figures, and what comes of telling them so: as they are told today, and with each repository's told
 * by the others.
 */
export function calibration(pairs) {
  const rows = [...countsOf(pairs)]
    .map(([name, byRepository]) => ({
      name,
      repositories: byRepository.size,
      ...sum(byRepository.values()),
      share: shareOf(byRepository),
      // Where no other repository has such a finding, it is told as it is told today.
      byOthers: [...byRepository].map(([source, counts]) => ({ source, counts, share: shareOf(byRepository, source) })),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const decided = pairs.filter(
    ({ row, finding }) => finding.severity !== 'information' && (row.verdict === 'right' || row.verdict === 'wrong'),
  );
  const told = tallyOf(decided.filter(({ finding }) => isTold(finding)));
  const crossed = tallyOf(
    decided.filter(({ row, finding }) => {
      const { byOthers } = rows.find(({ name }) => name === rowOf(finding));
      const share = byOthers.find(({ source }) => source === row.source).share;
      return share === undefined ? isTold(finding) : share >= SHOWN;
    }),
  );
  return { rows, told, crossed, all: tallyOf(decided) };
}

const tallyOf = (pairs) => ({
  right: pairs.filter(({ row }) => row.verdict === 'right').length,
  wrong: pairs.filter(({ row }) => row.verdict === 'wrong').length,
});

const percent = (part, whole) => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)} of 100`);

/** The same as lines of text. */
export function describeCalibration(pairs) {
  const { rows, told, crossed, all } = calibration(pairs);
  const figures = ({ right, wrong }) =>
    `${right} right, ${wrong} wrong: ${percent(right, right + wrong)}; ${percent(right, all.right)} of the right ones`;
  return [
    'Rows, each repository counting as one',
    ...rows.map(
      ({ name, repositories, right, wrong, share }) =>
        `  ${name.padEnd(34)} right ${right}, wrong ${wrong} in ${repositories}; ${percent(share, 1)}`,
    ),
    `As it is told: ${figures(told)}`,
    `As the other repositories would have it told: ${figures(crossed)}`,
  ];
}
