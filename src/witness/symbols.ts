/** Symbols of a story, for what the program doesn't say: how they are called, and whose they are. */

import type { AccessInContext } from '../program/concurrency/access-in-context.js';
import { attributeName, mentionsOf } from '../program/model/mentions.js';
import type { Lane } from './lane.js';
import type { Instruction, Model, ThreadProgram } from './machine/model.js';
import { withParts, type Term } from './machine/terms.js';

/** A name for what nobody knows, that nothing in the files of the story has. */
export function symbolFor(pair: readonly AccessInContext[], lanes: readonly Lane[]): string {
  const files = new Set(pair.map(({ access }) => access.act.file.facts));
  const isFree = (name: string): boolean =>
    ![...files].some(
      (facts) =>
        [name, attributeName(name)].some((one) => mentionsOf(facts).names.has(one)) ||
        facts.functions.some(({ locals }) => locals.includes(name)),
    );
  const used = JSON.stringify(lanes);
  const numbers = /"op":"[-+*/]/.test(used) && !used.includes('"is":"container"') ? ['n', 'x', 'y'] : [];
  return [...numbers, 'old', 'before', 'earlier'].find(isFree) ?? 'what it was';
}

/** Symbols that both threads have, each for itself, are numbered; others are not, nor the key that both of them are said to have. */
export function settled(model: Model, key?: Term): Model {
  const [first, second] = model.threads.map(({ instructions }) => symbolsIn(instructions));
  const parts = key?.is === 'container' ? key.items : [key];
  const isKey = (name: string): boolean => parts.some((part) => part?.is === 'symbol' && part.name === name);
  const isNumbered = (name: string): boolean => first?.has(name) === true && second?.has(name) === true && !isKey(name);
  const settle = (term: Term): Term => {
    if (term.is !== 'symbol') return withParts(term, settle);
    return term.lane !== undefined && !isNumbered(term.name) ? { is: 'symbol', name: term.name } : term;
  };
  return {
    ...model,
    threads: model.threads.map((program) => ({
      ...program,
      instructions: program.instructions.map((one) => ({ ...one, operation: inTerms(one.operation, settle) })),
    })),
  };
}

/** What the small numbers behind symbols say, by one that is a name. */
export function numbersExplained({ threads }: Model): readonly string[] {
  const [first, second] = threads as [ThreadProgram, ThreadProgram];
  const names = [...symbolsIn(first.instructions)];
  const name = names.find((one) => /^[\w.]+$/.test(one));
  if (name !== undefined) return [`${name}₁ is ${first.name}'s ${name}, and ${name}₂ is ${second.name}'s.`];
  return names.length > 0 ? [`₁ marks what is ${first.name}'s own, and ₂ what is ${second.name}'s.`] : [];
}

function symbolsIn(instructions: readonly Instruction[]): ReadonlySet<string> {
  const names = new Set<string>();
  const note = (term: Term): Term => {
    if (term.is === 'symbol' && term.lane !== undefined) names.add(term.name);
    else if (term.is === 'apply') term.args.forEach(note);
    else if (term.is === 'container') term.items.forEach(note);
    else if (term.is === 'pair') [term.key, term.value].forEach(note);
    return term;
  };
  for (const { operation } of instructions) inTerms(operation, note);
  return names;
}

/** An operation with its terms changed. */
export function inTerms(operation: Instruction['operation'], change: (term: Term) => Term): Instruction['operation'] {
  switch (operation.kind) {
    case 'read':
    case 'compute':
    case 'write':
    case 'use':
      return { ...operation, value: change(operation.value) };
    case 'check':
      return {
        ...operation,
        test: change(operation.test),
        ...(operation.keep && { keep: { ...operation.keep, value: change(operation.keep.value) } }),
      };
    case 'change':
      return { ...operation, args: operation.args.map(change) };
    case 'wait':
      return { ...operation, until: change(operation.until) };
    default:
      return operation;
  }
}
