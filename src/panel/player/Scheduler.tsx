/** The reader decides which thread runs next, and tries to break the program, as it is and with its fix. */

import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { usePost } from '../bridge.js';
import { Choice } from '../Choice.js';
import { explore } from '../../witness/machine/explore.js';
import { endOf, newGame, pick, stateOf, undo, type Game } from './game.js';
import { nextInstruction, readiness } from '../../witness/machine/machine.js';
import type { Outcome } from '../../witness/machine/model.js';
import type { Play } from '../../witness/machine/play.js';
import { show } from '../../witness/machine/terms.js';
import { ProgramLane } from './ProgramLane.js';

export interface SchedulerProps {
  readonly play: Play;
  readonly fixedFirst?: boolean;
}

type Version = 'broken' | 'fixed';

export function Scheduler({ play, fixedFirst = false }: SchedulerProps): VNode {
  const [version, setVersion] = useState<Version>(fixedFirst ? 'fixed' : 'broken');
  const model = version === 'broken' ? play.model : play.fixed;
  const [game, setGame] = useState<Game>(() => newGame(model));
  const [attempts, setAttempts] = useState(0);
  const all = useMemo(() => explore(model), [model]);
  const change = (to: Version): void => {
    setVersion(to);
    setGame(newGame(to === 'broken' ? play.model : play.fixed));
    setAttempts(0);
  };
  const take = (next: Game): void => {
    if (!endOf(game) && endOf(next)) setAttempts(attempts + 1);
    setGame(next);
  };
  const reset = (): void => setGame(newGame(model));
  const hint = (): void => {
    const order = all.breakingOrder ?? [];
    take(order.reduce(pick, newGame(model)));
  };
  const onKey = (event: KeyboardEvent): void => {
    const thread = Number(event.key) - 1;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (Number.isInteger(thread) && thread >= 0 && thread < model.threads.length) take(pick(game, thread));
    else if (event.key === 'ArrowLeft' || event.key === 'Backspace') setGame(undo(game));
    else if (event.key === 'Home') reset();
    else return;
    event.preventDefault();
  };
  const end = endOf(game);
  const post = usePost();
  useEffect(() => {
    if (end && end.kind !== 'fine') post({ type: 'played' });
  }, [end?.kind, post]);
  return (
    <section class="player" tabIndex={0} aria-label="You are the scheduler" onKeyDown={onKey}>
      <Choice
        label="Version of the program"
        value={version}
        options={[
          ['broken', 'As it is'],
          ['fixed', 'With the fix'],
        ]}
        onChange={change}
      />
      <p class="goal">{version === 'broken' ? play.goal : `${play.fixing} Try to break it all the same.`}</p>
      {play.suppose.map((sentence) => (
        <p key={sentence} class="suppose">
          {sentence}
        </p>
      ))}
      <Variables game={game} />
      <div class="programs">
        {model.threads.map((_, thread) => (
          <ProgramLane key={thread} game={game} thread={thread} onRun={() => take(pick(game, thread))} />
        ))}
      </div>
      <div class="controls">
        <button
          type="button"
          onClick={() => setGame(undo(game))}
          aria-disabled={game.picks.length === 0}
          title="Undo (←)"
        >
          ← Undo
        </button>
        <button type="button" onClick={reset} aria-disabled={game.picks.length === 0} title="Start again (Home)">
          Start again
        </button>
        {all.breakingOrder && (
          <button type="button" onClick={hint}>
            Show me
          </button>
        )}
      </div>
      <div role="status">
        <LastStep game={game} />
        {end && <Ending end={end} />}
        {end && <Odds orders={all.orders} breaking={all.breaking} attempts={attempts} />}
      </div>
      <p class="keys">
        Keys: {model.threads.map(({ name }, thread) => `${thread + 1} runs ${name}`).join(', ')}, ← undo, Home start
        again
      </p>
    </section>
  );
}

function Variables({ game }: { readonly game: Game }): VNode {
  const { variables, held } = stateOf(game);
  const before = game.states.at(-2);
  return (
    <dl class="variables" aria-label="Shared by all threads">
      {Object.entries(variables).map(([name, value]) => (
        <div key={name} class={before && before.variables[name] !== value ? 'changed' : ''}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>
            <code>{show(value)}</code>
          </dd>
        </div>
      ))}
      {Object.entries(held).map(([lock, { by }]) => (
        <div key={`lock ${lock}`}>
          <dt>
            <code>{lock}</code>
          </dt>
          <dd>held by {game.model.threads[by]?.name}</dd>
        </div>
      ))}
    </dl>
  );
}

function LastStep({ game }: { readonly game: Game }): VNode {
  const thread = game.picks.at(-1);
  const before = game.states.at(-2);
  const done = thread !== undefined && before ? nextInstruction(game.model, before, thread) : undefined;
  const stuck = game.model.threads.flatMap(({ name }, other) =>
    readiness(game.model, stateOf(game), other).kind.startsWith('waits') ? [name] : [],
  );
  return (
    <p class="says">
      {done && thread !== undefined
        ? `${game.picks.length}. ${game.model.threads[thread]?.name} ${done.label}.`
        : 'Pick the thread that runs first.'}
      {stuck.length > 0 && ` ${stuck.join(' and ')} must wait.`}
    </p>
  );
}

function Ending({ end }: { readonly end: Outcome }): VNode {
  return end.kind === 'fine' ? (
    <p class="ending fine">✓ {end.message}</p>
  ) : (
    <p class="ending broken">⚠ {end.message}</p>
  );
}

interface OddsProps {
  readonly orders: number;
  readonly breaking: number;
  readonly attempts: number;
}

function Odds({ orders, breaking, attempts }: OddsProps): VNode {
  const one = orders === 1;
  return (
    <p class="odds">
      {breaking === 0
        ? `Threadwise tried ${one ? 'the only order' : `all ${orders} orders`}: none breaks it.`
        : `Of ${one ? 'the one order' : `all ${orders} orders`}, ${breaking} ${breaking === 1 ? 'breaks' : 'break'} it.`}
      {breaking > 0 && breaking < orders && ' A test run shows you one of them, and not always the same.'}
      {attempts > 1 && ` You have tried ${attempts} times.`}
    </p>
  );
}
