/** Unified differences of two texts. */

/** Lines around a change that are shown with it. */
const context = 3;

interface Step {
  readonly mark: ' ' | '-' | '+';
  readonly line: string;
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** The shortest way from one list of lines to another (Myers), after what they share at both ends is set aside. */
function steps(before: readonly string[], after: readonly string[]): Step[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const shortest = Math.min(before.length, after.length) - head;
  while (tail < shortest && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const keep = (line: string): Step => ({ mark: ' ', line });
  return [
    ...before.slice(0, head).map(keep),
    ...myers(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...before.slice(before.length - tail).map(keep),
  ];
}

function myers(a: readonly string[], b: readonly string[]): Step[] {
  const trace: Map<number, number>[] = [];
  let reach = new Map<number, number>([[1, 0]]);
  for (let d = 0; ; d++) {
    trace.push(new Map(reach));
    const next = new Map(reach);
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
      let x = down ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      next.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a, b);
    }
    reach = next;
  }
}

function walkBack(trace: readonly Map<number, number>[], a: readonly string[], b: readonly string[]): Step[] {
  const result: Step[] = [];
  let x = a.length;
  let y = b.length;
  for (let d = trace.length - 1; d >= 0; d--) {
    const reach = trace[d] ?? new Map<number, number>();
    const k = x - y;
    const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
    const fromK = down ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : (reach.get(fromK) ?? 0);
    const fromY = d === 0 ? 0 : fromX - fromK;
    while (x > fromX && y > fromY) {
      result.push({ mark: ' ', line: a[--x] ?? '' });
      y--;
    }
    if (d === 0) break;
    if (down) result.push({ mark: '+', line: b[--y] ?? '' });
    else result.push({ mark: '-', line: a[--x] ?? '' });
  }
  return result.reverse();
}

/** The difference as `diff -u` writes it; empty where there is none. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const all = steps(linesOf(before), linesOf(after));
  let out = '';
  let oldLine = 1;
  let newLine = 1;
  for (let at = 0; at < all.length;) {
    if (all[at]?.mark === ' ') {
      at++;
      oldLine++;
      newLine++;
      continue;
    }
    const from = Math.max(0, at - context);
    let to = at;
    // A hunk goes on while the next change is near enough to share its context.
    for (let i = at; i < all.length && i <= to + 2 * context; i++) if (all[i]?.mark !== ' ') to = i;
    const hunk = all.slice(from, Math.min(all.length, to + context + 1));
    const olds = hunk.filter((step) => step.mark !== '+').length;
    const news = hunk.filter((step) => step.mark !== '-').length;
    const back = at - from;
    const start = (line: number, count: number): number => (count === 0 ? line - back - 1 : line - back);
    out += `@@ -${start(oldLine, olds)},${olds} +${start(newLine, news)},${news} @@\n`;
    for (const { mark, line } of hunk) {
      out += mark + (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`);
    }
    for (const { mark } of hunk.slice(back)) {
      if (mark !== '+') oldLine++;
      if (mark !== '-') newLine++;
    }
    at = from + hunk.length;
  }
  return out === '' ? '' : `--- ${path}\n+++ ${path}\n${out}`;
}
