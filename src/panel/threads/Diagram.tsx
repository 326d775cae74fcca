/** The drawing of the map. The tables below it say the same in words. */

import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { useReveal } from '../bridge.js';
import type { Box, Drawing, Line } from './graph.js';

/** In a narrow panel the map shrinks so far and scrolls after that. */
const SMALLEST = 0.75;

export interface DiagramProps {
  readonly drawing: Drawing;
  /** Ids of the boxes under the editor's cursor. */
  readonly current: ReadonlySet<string>;
}

export function Diagram({ drawing, current }: DiagramProps): VNode {
  const svg = useRef<SVGSVGElement>(null);
  const { boxes, lines, width, height } = drawing;
  const moveFocus = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const all = [...(svg.current?.querySelectorAll<SVGGElement>('.box') ?? [])];
    const at = all.findIndex((box) => box === document.activeElement);
    const next = by === undefined || at < 0 ? undefined : all[at + by];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <figure class="diagram">
      <div class="scroller">
        <svg
          ref={svg}
          role="group"
          aria-label="Map of threads and what they share"
          width={width}
          height={height}
          style={{ maxWidth: '100%', minWidth: `${width * SMALLEST}px`, height: 'auto' }}
          viewBox={`0 0 ${width} ${height}`}
          onKeyDown={moveFocus}
        >
          <defs>
            {(['plain', 'danger'] as const).map((kind) => (
              <marker
                key={kind}
                id={`arrow-${kind}`}
                class={`arrow ${kind}`}
                viewBox="0 0 8 8"
                refX="7"
                refY="4"
                markerWidth="7"
                markerHeight="7"
                orient="auto-start-reverse"
              >
                <path d="M0 0 L8 4 L0 8 z" />
              </marker>
            ))}
          </defs>
          {lines.map((line) => (
            <Arrow key={line.id} line={line} />
          ))}
          {boxes.map((box) => (
            <BoxShape key={box.id} box={box} isCurrent={current.has(box.id)} />
          ))}
        </svg>
      </div>
      <figcaption>
        <span>
          <i class="key solid" /> starts
        </span>
        <span>
          <i class="key dotted" /> reads
        </span>
        <span>
          <i class="key dashed" /> writes
        </span>
        <span>
          <i class="key dashed danger" /> ⚠ writes without a lock
        </span>
      </figcaption>
    </figure>
  );
}

function Arrow({ line }: { readonly line: Line }): VNode {
  const path = line.points
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join(' ');
  const marker = `url(#arrow-${line.danger ? 'danger' : 'plain'})`;
  return (
    <path class={`line ${line.kind}${line.danger ? ' danger' : ''}`} d={path} marker-end={marker} aria-hidden="true" />
  );
}

function BoxShape({ box, isCurrent }: { readonly box: Box; readonly isCurrent: boolean }): VNode {
  const reveal = useReveal();
  const { place, kind, lines, danger, label, x, y, width, height } = box;
  const open = (): void => {
    if (place) reveal(place);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    open();
  };
  const classes = ['box', kind, danger ? 'danger' : '', isCurrent ? 'current' : ''].filter(Boolean).join(' ');
  return (
    <g
      class={classes}
      transform={`translate(${x} ${y})`}
      role="button"
      tabindex={0}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={open}
      onKeyDown={onKey}
    >
      <title>{place ? `${label}. Go to line ${place.line}.` : label}</title>
      <rect width={width} height={height} rx={kind === 'variable' ? 3 : 12} />
      {lines.map((line, index) => (
        <text
          key={index}
          class={index === 0 ? 'name' : index === lines.length - 1 ? 'state' : ''}
          x={width / 2}
          y={17 * (index + 1) + 2}
        >
          {`${line} `}
        </text>
      ))}
    </g>
  );
}
