/** The questions at the end of a lesson. Every answer says why it is right or wrong; the first one counts. */

import type { VNode } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import type { QuizBlock, QuizOption, QuizQuestion } from '../lessons/page.js';
import { Nodes } from './PageNodes.js';

export interface QuizProps {
  readonly quiz: QuizBlock;
  /** Most questions answered right in one go so far. */
  readonly best: number;
  /** Called with the number of questions answered right at first, each time it is more than ever before. */
  readonly onProgress: (correct: number) => void;
}

export function Quiz({ quiz, best, onProgress }: QuizProps): VNode {
  const [round, setRound] = useState(0);
  /** Whether the first answer was right, by question. */
  const [first, setFirst] = useState<ReadonlyMap<number, boolean>>(new Map());
  const answered = (index: number, isRight: boolean): void => {
    if (first.has(index)) return;
    const more = new Map([...first, [index, isRight] as const]);
    setFirst(more);
    const right = rightOnes(more);
    if (right > best) onProgress(right);
  };
  const again = (): void => {
    setFirst(new Map());
    setRound(round + 1);
  };
  const right = rightOnes(first);
  const total = quiz.questions.length;
  return (
    <div class="quiz">
      {quiz.questions.map((question, index) => (
        <Question
          key={`${round} ${index}`}
          number={index + 1}
          question={question}
          onAnswer={(isRight) => answered(index, isRight)}
        />
      ))}
      <p role="status" class="score">
        {right === total
          ? '✓ All answered right at once. This lesson is done.'
          : `${right} of ${total} answered right at once.${first.size === total ? ' The lesson is done when all are.' : ''}`}
      </p>
      {first.size === total && right < total && (
        <button type="button" onClick={again}>
          Ask me again
        </button>
      )}
    </div>
  );
}

const rightOnes = (first: ReadonlyMap<number, boolean>): number => [...first.values()].filter(Boolean).length;

interface QuestionProps {
  readonly number: number;
  readonly question: QuizQuestion;
  /** Called with every answer; the first one counts. */
  readonly onAnswer: (isRight: boolean) => void;
}

function Question({ number, question, onAnswer }: QuestionProps): VNode {
  const [picked, setPicked] = useState<QuizOption>();
  const [isFirst, setIsFirst] = useState(true);
  const options = useMemo(() => shuffled(question.options), [question]);
  const name = useId();
  const pick = (option: QuizOption): void => {
    setIsFirst(picked === undefined);
    setPicked(option);
    onAnswer(option.correct);
  };
  return (
    <fieldset class="question">
      <legend>
        {number}. <Nodes nodes={question.question} />
      </legend>
      {options.map((option, index) => (
        <label key={index} class={picked === option ? (option.correct ? 'option fine' : 'option broken') : 'option'}>
          <input type="radio" name={name} checked={picked === option} onChange={() => pick(option)} />
          <span>
            <Nodes nodes={option.text} />
          </span>
        </label>
      ))}
      <div role="status">
        {picked && <Why option={picked} />}
        {picked && !isFirst && <p class="note">Your first answer is the one that counts.</p>}
      </div>
    </fieldset>
  );
}

/** In any order, so that the place of an option tells nothing. */
export function shuffled<T>(items: readonly T[], random: () => number = Math.random): readonly T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}

function Why({ option }: { readonly option: QuizOption }): VNode {
  return (
    <p class={option.correct ? 'why fine' : 'why broken'}>
      <Verdict right={option.correct} />
      <Nodes nodes={option.why} />
    </p>
  );
}

/** A sign and a word; the explanation says the rest. */
export function Verdict({ right }: { readonly right: boolean }): VNode {
  return (
    <strong>
      <span aria-hidden="true">{right ? '✓ ' : '✗ '}</span>
      {right ? 'Right. ' : 'Wrong. '}
    </strong>
  );
}
