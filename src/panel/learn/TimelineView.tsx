/** Tasks in time, in a row and on threads: waits overlap, computing under the GIL does not. */

import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Choice } from '../Choice.js';
import { inARow, onThreads, type Task, type Timeline } from '../lessons/timeline.js';

export interface TimelineViewProps {
  readonly tasks: readonly Task[];
  readonly workers: number;
}

type Work = 'as-given' | 'wait' | 'compute';

export function TimelineView({ tasks, workers: given }: TimelineViewProps): VNode {
  const first = tasks[0]?.work ?? 'wait';
  const isMixed = tasks.some(({ work }) => work !== first);
  const [work, setWork] = useState<Work>(isMixed ? 'as-given' : first);
  const [workers, setWorkers] = useState(Math.min(given, tasks.length));
  const [gil, setGil] = useState(true);
  const shown = useMemo(() => (work === 'as-given' ? tasks : tasks.map((task) => ({ ...task, work }))), [tasks, work]);
  const row = inARow(shown);
  const threads = onThreads(shown, workers, gil);
  const scale = Math.max(row.total, threads.total);
  return (
    <section class="timeline" aria-label="Timeline">
      <div class="controls">
        <Choice
          label="What the tasks do"
          value={work}
          options={[
            ...(isMixed ? [['as-given', 'As given'] as const] : []),
            ['wait', 'Waiting'],
            ['compute', 'Computing'],
          ]}
          onChange={setWork}
        />
        <label>
          Threads{' '}
          <input
            type="number"
            min={1}
            max={tasks.length}
            value={workers}
            onInput={(event) =>
              setWorkers(Math.max(1, Math.min(tasks.length, Math.trunc(event.currentTarget.valueAsNumber) || 1)))
            }
          />
        </label>
        <label>
          <input type="checkbox" checked={!gil} onChange={(event) => setGil(!event.currentTarget.checked)} />{' '}
          free-threaded Python
        </label>
      </div>
      <Chart title="One after another" timeline={row} scale={scale} />
      <Chart title={workers === 1 ? 'On one thread' : `On ${workers} threads`} timeline={threads} scale={scale} />
      <p role="status">
        In a row: {seconds(row.total)}, the sum. On threads: {seconds(threads.total)}.
      </p>
    </section>
  );
}

interface ChartProps {
  readonly title: string;
  readonly timeline: Timeline;
  /** Seconds that fill the width. */
  readonly scale: number;
}

const ROW = 26;
const BAR = 20;
const WIDTH = 600;

function Chart({ title, timeline, scale }: ChartProps): VNode {
  const rows = Math.max(0, ...timeline.bars.map(({ thread }) => thread)) + 1;
  const toX = (time: number): number => (time / scale) * WIDTH;
  const words = timeline.bars
    .map(({ name, pieces }) => `${name} from ${seconds(pieces[0]?.from ?? 0)} to ${seconds(pieces.at(-1)?.to ?? 0)}`)
    .join(', ');
  return (
    <div class="chart">
      <p class="chart-title">
        {title}: {seconds(timeline.total)}
      </p>
      <svg viewBox={`0 0 ${WIDTH} ${rows * ROW}`} role="img" aria-label={`${title}: ${words}.`}>
        {timeline.bars.map(({ name, thread, pieces }, index) => (
          <g key={index}>
            {pieces.map(({ from, to }, part) => (
              <rect
                key={part}
                class={`bar tint-${index % 4}`}
                x={toX(from) + 1}
                y={thread * ROW + 3}
                width={Math.max(1, toX(to) - toX(from) - 2)}
                height={BAR}
                rx={3}
              />
            ))}
            <BarName
              name={name}
              x={toX(pieces[0]?.from ?? 0)}
              width={toX(pieces.at(-1)?.to ?? 0) - toX(pieces[0]?.from ?? 0)}
              y={thread * ROW + 17}
            />
          </g>
        ))}
      </svg>
    </div>
  );
}

function BarName({
  name,
  x,
  y,
  width,
}: {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}): VNode {
  const fits = Math.floor((width - 12) / 6.5);
  const text = name.length <= fits ? name : fits >= 2 ? `${name.slice(0, fits - 1)}…` : '';
  return (
    <text class="bar-name" x={x + 7} y={y}>
      {text}
    </text>
  );
}

function seconds(time: number): string {
  return `${Number(time.toFixed(2))} s`;
}
