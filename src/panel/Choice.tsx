/** One of a few, as a row of buttons. */

import type { VNode } from 'preact';

export interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  /** Values with their words. */
  readonly options: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
}

export function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>): VNode {
  return (
    <div class="choice" role="group" aria-label={label}>
      {options.map(([option, words]) => (
        <button key={option} type="button" aria-pressed={option === value} onClick={() => onChange(option)}>
          {words}
        </button>
      ))}
    </div>
  );
}
