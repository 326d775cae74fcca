/** The questions at the end of a lesson. Every answer says why it is right or wrong. */

import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { QuizBlock, QuizOption, QuizQuestion } from '../lessons/page.js';
import { Nodes } from './PageNodes.js';

export interface QuizProps {
  readonly quiz: QuizBlock;
  /** Called with the number of questions answered right, each time it grows. */
  readonly onProgress: (correct: number) => void;
}

export function Quiz({ quiz, onProgress }: QuizProps): VNode {
  const [solved, setSolved] = useState<ReadonlySet<number>>(new Set());
  const solve = (index: number): void => {
    if (solved.has(index)) return;
    const more = new Set([...solved, index]);
    setSolved(more);
    onProgress(more.size);
  };
  return (
    <div class="quiz">
      {quiz.questions.map((question, index) => (
        <Question key={index} number={index + 1} question={question} onSolved={() => solve(index)} />
      ))}
      <p role="status" class="score">
        {solved.size === quiz.questions.length
          ? '✓ All answered right. This lesson is done.'
          : `${solved.size} of ${quiz.questions.length} answered right`}
      </p>
    </div>
  );
}

interface QuestionProps {
  readonly number: number;
  readonly question: QuizQuestion;
  readonly onSolved: () => void;
}

function Question({ number, question, onSolved }: QuestionProps): VNode {
  const [picked, setPicked] = useState<number>();
  const name = useId();
  const answer = picked === undefined ? undefined : question.options[picked];
  const pick = (index: number): void => {
    setPicked(index);
    if (question.options[index]?.correct) onSolved();
  };
  return (
    <fieldset class="question">
      <legend>
        {number}. <Nodes nodes={question.question} />
      </legend>
      {question.options.map((option, index) => (
        <label key={index} class={picked === index ? (option.correct ? 'option fine' : 'option broken') : 'option'}>
          <input type="radio" name={name} checked={picked === index} onChange={() => pick(index)} />
          <span>
            <Nodes nodes={option.text} />
          </span>
        </label>
      ))}
      <div role="status">{answer && <Why option={answer} />}</div>
    </fieldset>
  );
}

function Why({ option }: { readonly option: QuizOption }): VNode {
  return (
    <p class={option.correct ? 'why fine' : 'why broken'}>
      <Verdict right={option.correct} />
      <Nodes nodes={option.why} />
    </p>
  );
}

/** A sign for the eye and a word for the ear; the explanation says the rest. */
export function Verdict({ right }: { readonly right: boolean }): VNode {
  return (
    <strong>
      <span aria-hidden="true">{right ? '✓ ' : '✗ '}</span>
      <span class="hidden">{right ? 'Right. ' : 'Wrong. '}</span>
    </strong>
  );
}
