/** A simulator of a lesson: it asks for a prediction, and shows itself when there is one. */

import type { VNode } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import type { SimulatorBlock } from '../lessons/page.js';
import { readSimulator, type Prediction } from '../lessons/simulators.js';
import { Scheduler } from '../player/Scheduler.js';
import { Verdict } from './Quiz.js';
import { TimelineView } from './TimelineView.js';

export function SimulatorView({ block }: { readonly block: SimulatorBlock }): VNode | null {
  const simulator = useMemo(() => readSimulator(block), [block]);
  const [guess, setGuess] = useState<number>();
  if (!simulator) return null;
  const { prediction } = simulator;
  const shown = !prediction || guess !== undefined;
  return (
    <figure class="simulator">
      {prediction && <Predict prediction={prediction} guess={guess} onGuess={setGuess} />}
      {shown &&
        (simulator.kind === 'question' ? null : simulator.kind === 'timeline' ? (
          <TimelineView tasks={simulator.tasks} workers={simulator.workers} />
        ) : (
          <Scheduler play={simulator.play} fixedFirst={simulator.fixedFirst} />
        ))}
    </figure>
  );
}

interface PredictProps {
  readonly prediction: Prediction;
  readonly guess: number | undefined;
  readonly onGuess: (guess: number) => void;
}

function Predict({ prediction, guess, onGuess }: PredictProps): VNode {
  const name = useId();
  const { question, options, answer, why } = prediction;
  return (
    <fieldset class="question">
      <legend>What do you think? {question}</legend>
      {options.map((option, index) => {
        const right = guess !== undefined && index === answer;
        const wrong = guess === index && index !== answer;
        return (
          <label key={index} class={`option${right ? ' fine' : ''}${wrong ? ' broken' : ''}`}>
            <input
              type="radio"
              name={name}
              checked={guess === index}
              disabled={guess !== undefined}
              onChange={() => onGuess(index)}
            />
            <span>
              {option}
              {right && <strong> ✓</strong>}
              {wrong && <strong> ✗</strong>}
            </span>
          </label>
        );
      })}
      <div role="status">
        {guess !== undefined && (
          <p class={guess === answer ? 'why fine' : 'why broken'}>
            <Verdict right={guess === answer} />
            {why}
          </p>
        )}
      </div>
    </fieldset>
  );
}
