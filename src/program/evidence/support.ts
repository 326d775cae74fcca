/**
 * How well a race is supported by what it rests on. The first row that fits decides. The shares are those of judged
 * findings in programs that nobody had mended the analysis for (`docs/precision.md`): what is right less often than a
 * warning should be is possible only.
 */

import { BLURRED } from '../concurrency/clarity.js';
import type { Basis } from './basis.js';

/** A reader sees it; most such are right; it is so, and seldom does harm; it is possible, and not shown. */
export type Support = 'plain' | 'fair' | 'slight' | 'possible';

export interface Row {
  /** For whoever reads a report of the figures. */
  readonly name: string;
  readonly fits: (basis: Basis) => boolean;
  readonly support: Support;
}

/** Calls from the entries of both threads within which a reader still sees what runs when. */
const NEAR_CALLS = 1;
const SHORT_CALLS = 3;
/** Calls from what clients call, within which what a lock promises of them is most often kept to. */
const FEW_CALLS = 2;
/** Calls from the entry beyond which something of the way there is most often otherwise than the model has it. */
const FAR_CALLS = 4;
/** Threads at a variable of which some two will meet. */
const CROWD = 3;

/** Tests of callers on the two ways, up to which a reader still sees that both are taken. */
const FEW_TESTS = 2;

/** The same, beyond which something of them leaves one of the two out. */
const MANY_TESTS = 4;

/** Near enough for a reader to see both places, whoever calls there. */
const isClose = ({ calls, tests, single, blurs }: Basis): boolean =>
  calls <= SHORT_CALLS && tests <= FEW_TESTS && single && blurs === 0;

/** A program that is seen from its beginning to both sides within a few calls, with nothing on the way that is not told apart. */
export const isShort = (basis: Basis): boolean => basis.whole && isClose(basis);

/** What both threads run by themselves or within one call, under no test. */
const isNear = ({ calls, tests, single, clients }: Basis): boolean =>
  calls <= NEAR_CALLS && tests === 0 && single && clients === 0;

/** What a client does beside a thread as often as another thread would: it goes through what that changes, or takes away what that has found. */
const isAsOfThreads = ({ effect, parted }: Basis): boolean =>
  effect === 'loop disturbed' || (effect === 'raises' && parted === 'apart');

/** What goes wrong among the program's own threads, or where a client comes beside one of them: that raises. */
const isAsOfSeveral = ({ effect, clients }: Basis): boolean =>
  effect === 'raises' || (clients === 0 && effect !== 'old answer');

/** What each may run, but for a loop: that is disturbed wherever two meet, which threads of one claim hardly do. */
const isBySame = ({ effect, parted, claimed }: Basis): boolean =>
  (parted === 'same' && effect !== 'loop disturbed') || claimed;

/** A dict or a set that changes under a loop: that raises, wherever two meet. */
const raisesInLoop = ({ effect, stale, tests }: Basis): boolean =>
  effect === 'loop disturbed' && !stale && tests <= MANY_TESTS;

/** What raises a few calls from both entries. */
const raisesNearby = ({ effect, calls }: Basis): boolean => effect === 'raises' && calls <= SHORT_CALLS;

/** Whether it matters that both act on one test, or on what it found, hangs on values, however near they are. */
const restsOnTest = ({ effect }: Pick<Basis, 'effect'>): boolean => effect === 'done twice' || effect === 'old answer';

export const ROWS: readonly Row[] = [
  { name: 'blurred', fits: ({ blurs }) => blurs >= BLURRED, support: 'possible' },
  // Which of several objects is meant is not known on either side.
  { name: 'one of several objects', fits: ({ chosen }) => chosen === 2, support: 'possible' },
  { name: 'guessed', fits: ({ guessed }) => guessed, support: 'possible' },
  // What a program has and never names is left over from another day.
  { name: 'called by nobody', fits: ({ uncalled }) => uncalled, support: 'possible' },
  // What several clients may do at once is seen at what they call, and less and less in what that leads to.
  {
    name: 'promised by a library, far away',
    fits: ({ promised, library, calls, brief }) => promised && library && calls > FEW_CALLS && !brief,
    support: 'possible',
  },
  // That it comes to the same method twice is what a lock does not promise of clients: most often one of them does.
  {
    name: 'done twice by clients',
    fits: ({ promised, library, effect, brief }) => promised && library && restsOnTest({ effect }) && !brief,
    support: 'possible',
  },
  // What is asked on the way says when it is called, and by whom: of ten such one was right.
  {
    name: 'promised by a library, behind tests',
    fits: ({ promised, library, effect, tests, brief }) =>
      promised && library && effect !== 'loop disturbed' && tests > 0 && !brief,
    support: 'possible',
  },
  { name: 'promised by a library', fits: ({ promised, library }) => promised && library, support: 'fair' },
  // A program that is all there would show who calls: of what raises there, too, 5 were right and 18 wrong.
  { name: 'promised by a program', fits: ({ promised }) => promised, support: 'possible' },
  // What several may run at once and is near at hand, they do: of six such in as many programs four were right and one wrong. Where
  // who starts them stores what it has asked for, one that is told by itself brings five with it.
  {
    name: 'same code, near',
    fits: (basis) =>
      !basis.seenBeside && basis.parted === 'same' && isAsOfSeveral(basis) && isClose(basis) && !basis.claimed,
    support: 'fair',
  },
  // Of code that each may run, most often only one runs all; and who calls from outside may do so before the thread starts,
  // once it has ended, or in a mode in which there is none. A loop is disturbed wherever two meet, and what one takes away that the
  // other has just found is missed.
  {
    name: 'not seen beside',
    fits: (basis) => !basis.seenBeside && (isBySame(basis) || (basis.clients > 0 && !isAsOfThreads(basis))),
    support: 'possible',
  },
  // Whether what another place stores makes the test come out otherwise hangs on values, which only the smallest program shows.
  { name: 'old answer', fits: ({ effect, tiny }) => effect === 'old answer' && !tiny, support: 'possible' },
  // Where one of two does both, most often it alone does either; those seen beside each other that run the same all do.
  {
    name: 'loop and change on one thread',
    fits: ({ effect, parted, brief }) => effect === 'loop disturbed' && parted === 'half' && !brief,
    support: 'possible',
  },
  // An entry more or less in one round of a loop that raises nothing: none of eighteen was judged a mistake.
  { name: 'answer out of date', fits: ({ stale, brief }) => stale && !brief, support: 'possible' },
  // So in short programs: of seven none was right and six were harmless.
  {
    name: 'answer out of date, near',
    fits: (basis) => basis.stale && (isNear(basis) || isShort(basis)),
    support: 'slight',
  },
  // Beside each other they change it, whatever was asked before: of seven such, a few calls away, six were right.
  {
    name: 'same code, a few calls away',
    fits: (basis) => basis.parted === 'same' && basis.tests > 0 && !restsOnTest(basis) && basis.calls <= FAR_CALLS,
    support: 'fair',
  },
  // Of six such hints, in programs chosen for it, five were right and one, behind six tests, was hardly worth a change; of those
  // that came to be told in other programs, with those of one object below, sixteen were right and three wrong.
  {
    name: 'same code, a loop that raises',
    fits: (basis) => basis.parted === 'same' && raisesInLoop(basis),
    support: 'fair',
  },
  // What asks before it calls asks who has it to do: of fifteen such in larger programs none was right.
  {
    name: 'same code, behind tests',
    fits: (basis) => basis.parted === 'same' && basis.tests > 0 && !(basis.brief && isShort(basis)),
    support: 'possible',
  },
  {
    name: 'near and plain',
    fits: (basis) => (isNear(basis) && !restsOnTest(basis)) || (basis.effect === 'loop disturbed' && isShort(basis)),
    support: 'plain',
  },
  { name: 'near or short', fits: (basis) => isNear(basis) || isShort(basis), support: 'fair' },
  { name: 'answer out of date, far away', fits: ({ stale }) => stale, support: 'possible' },
  // One of them runs the places of both, nobody else is there, and not all of it is seen: most often it alone runs them.
  {
    name: 'one runs both, of two',
    fits: ({ parted, threads, clients, blurs }) => parted === 'half' && threads < CROWD && clients + blurs > 0,
    support: 'possible',
  },
  // Far away or behind tests, in a program of some size. A loop is disturbed wherever two meet, and what raises near at hand did in
  // five of six; all else hangs on which object it is, on what both then do, and on what else is stored by that time.
  {
    name: 'not known to be one object',
    fits: (basis) => !basis.single && !basis.brief && basis.effect !== 'loop disturbed' && !raisesNearby(basis),
    support: 'possible',
  },
  {
    name: 'done twice, far away',
    fits: ({ effect, brief }) => effect === 'done twice' && !brief,
    support: 'possible',
  },
  // Most often one of the two is done while the object is set up, or stores what is there already.
  {
    name: 'update lost, far away',
    fits: ({ effect, brief }) => effect === 'update lost' && !brief,
    support: 'possible',
  },
  // Of these 14 were right and 13 wrong, in nine programs and eleven; but for what is one object for certain, and raises where it
  // changes under a loop: of eight such hints six were right and one wrong, in six programs.
  {
    name: 'many calls away',
    fits: (basis) => basis.calls > FAR_CALLS && !basis.brief && !(basis.single && raisesInLoop(basis)),
    support: 'possible',
  },
  { name: 'the rest', fits: () => true, support: 'fair' },
];

export const rowOf = (basis: Basis): Row => ROWS.find(({ fits }) => fits(basis))!;

export const isPossibleOnly = (basis: Basis): boolean => rowOf(basis).support === 'possible';
