/** When tasks run that wait or compute, one after another or on threads. */

export interface Task {
  readonly name: string;
  readonly seconds: number;
  /** Waiting overlaps; with the GIL, computing in Python does not. */
  readonly work: 'wait' | 'compute';
}

export interface Bar {
  readonly name: string;
  /** Index of the thread that runs it. */
  readonly thread: number;
  /** Seconds from the beginning. A bar of a task that computes has one piece per turn. */
  readonly pieces: readonly { readonly from: number; readonly to: number }[];
}

export interface Timeline {
  readonly bars: readonly Bar[];
  /** Seconds until the last task is done. */
  readonly total: number;
}

/** One thread does everything in turn. */
export function inARow(tasks: readonly Task[]): Timeline {
  let now = 0;
  const bars = tasks.map(({ name, seconds }) => {
    const piece = { from: now, to: (now += seconds) };
    return { name, thread: 0, pieces: [piece] };
  });
  return { bars, total: now };
}

interface Running {
  readonly task: Task;
  readonly thread: number;
  left: number;
  readonly pieces: { from: number; to: number }[];
}

const TINY = 1e-9;
/** How long one that computes runs before others may, in seconds. */
const TURN = 0.25;

/**
 * So many threads take the tasks in their order. Where `gil` is true, those that compute take turns;
 * else they run side by side, as on enough cores.
 */
export function onThreads(tasks: readonly Task[], workers: number, gil: boolean): Timeline {
  const queue = [...tasks];
  const bars: Running[] = [];
  const active: (Running | undefined)[] = Array.from({ length: Math.max(1, workers) });
  let now = 0;
  let turn = -1;
  for (;;) {
    for (const [thread, running] of active.entries()) {
      if (running && running.left > TINY) continue;
      const task = queue.shift();
      active[thread] = task && { task, thread, left: task.seconds, pieces: [] };
      if (active[thread]) bars.push(active[thread]);
    }
    const busy = active.filter((running) => running !== undefined);
    if (busy.length === 0) return { bars: bars.map(asBar), total: now };
    const computing = gil ? busy.filter(({ task }) => task.work === 'compute') : [];
    const chosen = nextInTurn(computing, turn);
    turn = chosen?.thread ?? turn;
    const moving = busy.filter((running) => !computing.includes(running) || running === chosen);
    const longest = computing.length > 1 ? TURN : Infinity;
    const duration = Math.min(longest, ...moving.map(({ left }) => left));
    for (const running of moving) advance(running, now, duration);
    now += duration;
  }
}

function nextInTurn(computing: readonly Running[], last: number): Running | undefined {
  return computing.find(({ thread }) => thread > last) ?? computing[0];
}

function advance(running: Running, now: number, duration: number): void {
  const before = running.pieces.at(-1);
  if (before && Math.abs(before.to - now) < TINY) before.to = now + duration;
  else running.pieces.push({ from: now, to: now + duration });
  running.left -= duration;
}

function asBar({ task, thread, pieces }: Running): Bar {
  return { name: task.name, thread, pieces };
}
