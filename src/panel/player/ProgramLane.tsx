/** One thread's instructions, with the one that is next, and the button that runs it. */

import type { VNode } from 'preact';
import { CodeLine } from '../python/Code.js';
import { endOf, ranBy, stateOf, type Game } from './game.js';
import { readiness } from '../../witness/machine/machine.js';
import type { Instruction, Model, Readiness } from '../../witness/machine/model.js';
import { show } from '../../witness/machine/terms.js';

export interface ProgramLaneProps {
  readonly game: Game;
  readonly thread: number;
  readonly onRun: () => void;
}

export function ProgramLane({ game, thread, onRun }: ProgramLaneProps): VNode | null {
  const { model } = game;
  const program = model.threads[thread];
  if (!program) return null;
  const state = stateOf(game);
  const next = state.next[thread] ?? 0;
  const stand = readiness(model, state, thread);
  const canRun = stand.kind === 'ready' && !endOf(game);
  const ran = ranBy(game, thread);
  const copies = Object.entries(state.copies[thread] ?? {});
  return (
    <div class="lane">
      <button
        type="button"
        class="run"
        onClick={onRun}
        aria-disabled={!canRun}
        title={`Run one step of ${program.name} (${thread + 1})`}
      >
        <kbd>{thread + 1}</kbd> Run {program.name}
      </button>
      <p class={stand.kind.startsWith('waits') ? 'stand waiting' : 'stand'}>
        {standWords(stand, model, thread, state.errors[thread])}
      </p>
      <ol>
        {program.instructions.map((instruction, index) => (
          <InstructionRow
            key={index}
            instruction={instruction}
            stage={ran.has(index) ? 'done' : index < next ? 'skipped' : index === next ? 'next' : 'later'}
            showsCode={beginsLine(program.instructions, index)}
          />
        ))}
      </ol>
      <p class="copies">
        {copies.map(([name, value]) => (
          <span key={name}>
            its own copy of <code>{name}</code>: <code>{show(value)}</code>
          </span>
        ))}
      </p>
    </div>
  );
}

/** The first of its line of code that is the program's own; what the fix adds stands around it. */
function beginsLine(instructions: readonly Instruction[], index: number): boolean {
  const own = instructions.slice(0, index).filter(({ added }) => !added);
  return !instructions[index]?.added && own.at(-1)?.place?.text !== instructions[index]?.place?.text;
}

interface RowProps {
  readonly instruction: Instruction;
  readonly stage: 'done' | 'skipped' | 'next' | 'later';
  /** The line of code differs from the one above. */
  readonly showsCode: boolean;
}

const SIGNS = { done: '✓', skipped: '–', next: '▸', later: '' };

function InstructionRow({ instruction, stage, showsCode }: RowProps): VNode {
  const { label, place, added } = instruction;
  return (
    <li class={`${stage}${added ? ' added' : ''}`} aria-current={stage === 'next' ? 'step' : undefined}>
      {place?.text !== undefined && showsCode && <CodeLine text={place.text} />}
      <span class="label">
        <span class="sign" aria-hidden="true">
          {SIGNS[stage]}
        </span>
        {added && <span class="hidden">new: </span>}
        {label}
        {stage === 'skipped' && <small> (left out)</small>}
      </span>
    </li>
  );
}

function standWords(stand: Readiness, model: Model, thread: number, error: string | undefined): string {
  switch (stand.kind) {
    case 'ready':
      return 'can run';
    case 'finished':
      return error === undefined ? 'is through' : `has failed: ${error}`;
    case 'not-started':
      return 'is not started yet';
    case 'waits-for-lock':
      return `waits for ${stand.lock}, held by ${stand.holder === thread ? 'itself' : model.threads[stand.holder]?.name}`;
    case 'waits-for-thread':
      return `waits for ${model.threads[stand.thread]?.name}`;
    case 'waits':
      return `waits for ${stand.what}`;
  }
}
