/** A thread touches a window, and what the toolkit does then. */

import { toolkits } from '../knowledge/toolkits.js';
import { toldBy } from './game.js';
import { instruction } from './machine/holding.js';
import type { Instruction, Model } from './machine/model.js';
import type { Term } from './machine/terms.js';
import { place, type Story, type Told } from './story.js';

const symbol = (name: string): Term => ({ is: 'symbol', name });

export function touchedWindow(story: Story): Told | undefined {
  const [shows, touches] = [story.lane(0)[0], story.lane(1)[0]];
  const toolkit = toolkits.named(story.finding.data['toolkit'] ?? '');
  if (shows === undefined || touches === undefined || toolkit === undefined) return undefined;
  const [main, thread, widget] = [shows.thread, touches.thread, touches.what];
  const handsOver = instruction({ kind: 'work' }, `leaves it to ${main} by ${toolkit.handOver}`, place(touches), true);
  const model = (first: readonly Instruction[], second: readonly Instruction[], state: string, at: string): Model => ({
    threads: [
      { name: main, instructions: first },
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
    const loop = 'the loop of the window';
    const runs = becomes(loop, 'runs', 'runs the loop of the window', shows);
    const label = `touches ${widget}, which is sent to the loop of the window`;
    return toldBy({
      ...common,
      goal: `Let ${thread} touch ${widget} while nobody is there to do it.`,
      model: model([runs], [needs(loop, 'runs', toolkit.sendsToLoop, label, touches)], 'not running', loop),
      fixed: model([runs, needs(loop, 'runs', '', `touches ${widget}`)], [handsOver], 'not running', loop),
    });
  }
  const draws = needs(widget, 'whole', `${widget} is only half changed`, 'draws the window');
  const change = [
    becomes(widget, 'half changed', `begins to change ${widget}`),
    becomes(widget, 'whole', `is through with ${widget}`),
  ];
  return toldBy({
    ...common,
    goal: `Let ${main} draw ${widget} while ${thread} is changing it.`,
    model: model([draws], change, 'whole', widget),
    fixed: model([...change.map((one) => ({ ...one, place: place(shows) })), draws], [handsOver], 'whole', widget),
  });
}
