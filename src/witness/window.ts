/** A thread touches a window, and what the toolkit does then. */

import { toolkits } from '../knowledge/toolkits.js';
import type { EvidenceStep } from '../rules/finding.js';
import { toldBy } from './game.js';
import { instruction } from './machine/holding.js';
import type { Instruction, Model } from './machine/model.js';
import type { Term } from './machine/terms.js';
import { place, type Story, type Told } from './story.js';

const symbol = (name: string): Term => ({ is: 'symbol', name });

export function touchedWindow(story: Story): Told | undefined {
  const [[shows, starts], [touches]] = [story.lane(0), story.lane(1)];
  const toolkit = toolkits.named(story.finding.data['toolkit'] ?? '');
  if (shows === undefined || touches === undefined || toolkit === undefined) return undefined;
  const [main, thread, widget] = [shows.thread, touches.thread, touches.what];
  const handsOver = instruction({ kind: 'work' }, `leaves it to ${main} by ${toolkit.handOver}`, place(touches), true);
  // What only a handler starts finds the loop running.
  const loop = 'the loop of the window';
  const begins =
    starts === undefined
      ? []
      : [
          instruction({ kind: 'work' }, `runs ${loop}`, place(shows)),
          instruction({ kind: 'start', thread: 1 }, `starts ${thread}`, place(starts)),
        ];
  const model = (first: readonly Instruction[], second: readonly Instruction[], state: string, at: string): Model => ({
    threads: [
      { name: main, instructions: [...begins, ...first] },
      { name: thread, instructions: second },
    ],
    variables: { [`state of ${at}`]: symbol(state) },
    reentrant: [],
    right: 'end',
  });
  const fixing = `Only ${main} touches ${widget}: ${thread} leaves it to that one by ${toolkit.handOver}.`;
  const common = { kind: 'order' as const, suppose: [], fixing };
  const needs = (at: string, value: string, otherwise: string, label: string, step = shows): Instruction =>
    instruction(
      { kind: 'use', value: { is: 'shared', name: `state of ${at}` }, needs: { value: symbol(value), otherwise } },
      label,
      place(step),
    );
  const becomes = (at: string, value: string, label: string, step = touches): Instruction =>
    instruction({ kind: 'write', variable: `state of ${at}`, value: symbol(value) }, label, place(step));
  if (toolkit.sendsToLoop !== undefined) {
    const label = `touches ${widget}, which is sent to ${loop}`;
    const [first, moment, before] =
      starts === undefined
        ? [becomes(loop, 'runs', `runs ${loop}`, shows), 'while nobody is there to do it', 'not running']
        : [
            becomes(loop, 'not running', 'leaves the loop: the window is closed', shows),
            'when its window is closed',
            'runs',
          ];
    const touched = needs(loop, 'runs', toolkit.sendsToLoop, `touches ${widget}`);
    return toldBy({
      ...common,
      goal: `Let ${thread} touch ${widget} ${moment}.`,
      model: model([first], [needs(loop, 'runs', toolkit.sendsToLoop, label, touches)], before, loop),
      fixed: model(starts === undefined ? [first, touched] : [touched, first], [handsOver], before, loop),
    });
  }
  const change = (step: EvidenceStep): Instruction[] => [
    becomes(widget, 'half changed', `begins to change ${widget}`, step),
    becomes(widget, 'whole', `is through with ${widget}`, step),
  ];
  const meets = (label: string, step: EvidenceStep): Instruction =>
    needs(widget, 'whole', `${widget} is only half changed`, label, step);
  const reads = touches.does === 'read';
  const first = reads ? change(shows) : [meets('draws the window', shows)];
  const second = reads ? [meets(`reads ${widget}`, touches)] : change(touches);
  const inMain = reads ? [...first, meets(`reads ${widget}`, shows)] : [...change(shows), ...first];
  return toldBy({
    ...common,
    goal: reads
      ? `Let ${thread} read ${widget} while ${main} is changing it.`
      : `Let ${main} draw ${widget} while ${thread} is changing it.`,
    model: model(first, second, 'whole', widget),
    fixed: model(inMain, [handsOver], 'whole', widget),
  });
}
