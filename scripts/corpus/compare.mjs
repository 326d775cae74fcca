/** What changed between the findings of a run and those on record. */

/** Lines by which code above may have moved a finding that is otherwise the same. */
const NEAR = 40;
/** Lines within which a finding of the same rule is the same one, even about something else. */
const SAME_PLACE = 3;

/**
 * Pairs each finding with the row of the record that it repeats. Findings about the same thing are paired first, the
 * nearest lines first, so that two alike findings of one file don't swap.
 */
export function compare(recorded, found) {
  const candidates = [];
  recorded.forEach((row, index) => {
    found.forEach((finding, at) => {
      if (row.source !== finding.source || row.path !== finding.path || row.rule !== finding.rule) return;
      const distance = Math.abs(row.line - finding.line);
      const alike = row.key === finding.key;
      if (distance > (alike ? NEAR : SAME_PLACE)) return;
      candidates.push({ index, at, cost: distance + (alike ? 0 : NEAR) });
    });
  });
  candidates.sort((a, b) => a.cost - b.cost || a.index - b.index || a.at - b.at);
  const rowOf = new Map();
  const taken = new Set();
  for (const { index, at } of candidates) {
    if (rowOf.has(at) || taken.has(index)) continue;
    rowOf.set(at, recorded[index]);
    taken.add(index);
  }
  return {
    still: found.flatMap((finding, at) => (rowOf.has(at) ? [{ finding, row: rowOf.get(at) }] : [])),
    fresh: found.filter((_, at) => !rowOf.has(at)),
    gone: recorded.filter((_, index) => !taken.has(index)),
  };
}

/** The record after a run: what is still found keeps its verdict, what is new waits for one. */
export function updated(recorded, { still, fresh, gone }) {
  const lost = new Set(gone);
  const now = new Map(still.map(({ finding, row }) => [row, finding]));
  const kept = recorded
    .filter((row) => !lost.has(row))
    .map((row) => ({ ...row, ...now.get(row), verdict: row.verdict, reason: row.reason }));
  const added = fresh.map((finding) => ({ ...finding, verdict: 'unread', reason: '' }));
  return [...kept, ...added].sort(byPlace);
}

export const verdicts = ['right', 'wrong', 'arguable', 'unread'];

/** How many rows have each verdict, by what `keyOf` says of a row; keys in order. */
export function tally(rows, keyOf) {
  const counts = new Map();
  for (const row of rows) {
    const key = keyOf(row);
    let count = counts.get(key);
    if (!count) counts.set(key, (count = { right: 0, wrong: 0, arguable: 0, unread: 0 }));
    count[row.verdict]++;
  }
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** For each feature of the evidence, the verdicts on warnings and errors by its values. */
export function featuresOf(pairs) {
  const told = pairs.filter(
    ({ finding }) => finding.basis !== undefined && (finding.severity === 'warning' || finding.severity === 'error'),
  );
  const names = new Set(told.flatMap(({ finding }) => Object.keys(finding.basis)));
  return new Map(
    [...names].map((name) => [
      name,
      tally(
        told.map(({ row, finding }) => ({ ...row, value: String(finding.basis[name]) })),
        ({ value }) => value,
      ),
    ]),
  );
}

function byPlace(a, b) {
  for (const field of ['source', 'path', 'line', 'rule']) {
    if (a[field] !== b[field]) return a[field] < b[field] ? -1 : 1;
  }
  return 0;
}
