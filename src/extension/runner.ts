/**
 * The Python that runs an example, beside it in its folder. A race shows itself once in a thousand runs; made to take
 * turns, every thread gives way after each step of its own code, and the unlucky order comes at the first try. Python 3.6
 * can't stop at single steps and runs the program as it is. Up to Python 3.10 every step puts old values back into the
 * variables of closures: programs whose threads share such variables don't show themselves in this way.
 */

import type { RunnableProgram } from './platform.js';

/** The version comes first, on a line of its own. */
const version = `import sys
print(sys.version.split()[0], flush=True)
`;

/**
 * Threads in a ring, one of which has the turn. `_follower` says who comes next; `_patience` is for how many seconds the
 * one whose turn it is may be out of sight, in a lock or asleep, before the others go on without it.
 */
const ring = `import threading
_gate = threading.Condition()
_ring, _depth, _known = [], {}, set()
_owner, _moved, _turns = None, False, 0

def _wait(condition, seconds):
    # In short waits: on a busy machine each takes longer, and the others get their chance all the same.
    return any(_gate.wait_for(condition, seconds / 5) for _ in range(5))

def _hand_to(thread):
    global _owner, _moved, _turns
    _owner, _moved, _turns = thread, False, _turns + 1
    _gate.notify_all()

def _enter(me):
    if me not in _ring:
        _ring.append(me)
    if _owner is None:
        _hand_to(me)
    if me not in _known:
        _known.add(me)
        _gate.notify_all()
        # The first one waits for company.
        _wait(lambda: len(_known) > 1, 0.7)

def _leave(me):
    if me in _ring:
        _ring.remove(me)
    if _owner == me:
        _hand_to(_ring[0] if _ring else None)

def _step(me):
    global _moved
    if me not in _ring:
        _enter(me)
    if _owner == me and _moved:
        _hand_to(_follower(me))
    while _owner != me:
        seen = _turns
        if not _wait(lambda: _owner == me or _turns != seen, _patience):
            # It waits for something, and comes back when it has that.
            if _owner in _ring:
                _ring.remove(_owner)
            _hand_to(me)
    _moved = True

def _take_turns(frame, event, arg):
    if not frame.f_code.co_filename.endswith("example.py"):
        return None
    me = threading.get_ident()
    if event == "call" and threading.main_thread().ident == me and (not _known or frame.f_code.co_name[0] == "<"):
        # The main thread takes part with its functions, once there are others.
        return None
    with _gate:
        if event == "call":
            _depth[me] = _depth.get(me, 0) + 1
            frame.f_trace_opcodes = True
            if _depth[me] == 1:
                _enter(me)
        elif event == "opcode":
            _step(me)
        elif event == "return":
            _depth[me] -= 1
            if _depth[me] == 0:
                _leave(me)
    # Once is not enough: some versions forget it while another thread begins.
    frame.f_trace_opcodes = True
    return _take_turns

if sys.version_info >= (3, 7):
    # Python 3.12 sends no steps to anybody before somebody has asked for them.
    sys._getframe().f_trace_opcodes = True
    threading.settrace(_take_turns)
    sys.settrace(_take_turns)
`;

const inOrder = `_patience = 0.05

def _follower(me):
    return _ring[(_ring.index(me) + 1) % len(_ring)]
`;

const atRandom = `import random
_patience = 0.002

def _follower(me):
    return random.choice(_ring)
`;

/** Ends a program in which no thread has moved for more than half a second, and says where they stand. */
const whereItIsStuck = `import _thread, linecache, os, threading, time

def _places():
    watching = _thread.get_ident()
    return {me: (frame, frame.f_lasti) for me, frame in sys._current_frames().items() if me != watching}

def _tell():
    before, same = None, 0
    while same < 3:
        time.sleep(0.2)
        places = _places()
        same = same + 1 if places == before else 0
        before = places
    print("Nothing moves any more:", flush=True)
    for thread in threading.enumerate():
        frame, _ = places.get(thread.ident, (None, 0))
        while frame and not frame.f_code.co_filename.endswith("example.py"):
            frame = frame.f_back
        if frame:
            line = linecache.getline("example.py", frame.f_lineno).strip()
            # Newer versions say the function, too.
            name = thread.name.split(" (")[0]
            print(f"  {name} waits at line {frame.f_lineno}: {line}", flush=True)
    print("It was ended here.", flush=True)
    os._exit(0)

_thread.start_new_thread(_tell, ())
`;

const once = `import runpy
runpy.run_path("example.py", run_name="__main__")
`;

/** Counts how a program ends, until it has run a thousand times or five seconds are over. */
const often = `import collections, contextlib, io, time
_tally, _began, _runs = collections.Counter(), time.monotonic(), 0
with open("example.py", encoding="utf-8") as _file:
    _program = compile(_file.read(), "example.py", "exec")
while _runs < 1000 and time.monotonic() - _began < 5:
    _printed, _errors = io.StringIO(), io.StringIO()
    _ring.clear(), _depth.clear(), _known.clear()
    _owner = None
    with contextlib.redirect_stdout(_printed), contextlib.redirect_stderr(_errors):
        try:
            exec(_program, {"__name__": "__main__"})
        except Exception as error:
            print(type(error).__name__ + ": " + str(error))
        for _thread_left in threading.enumerate():
            if _thread_left is not threading.main_thread():
                _thread_left.join(0.5)
    _said = _printed.getvalue().strip().split("\\n") + _errors.getvalue().strip().split("\\n")[-1:]
    _tally[", ".join(line for line in _said if line)] += 1
    _runs += 1
sys.settrace(None)
_time = "" if _runs == 1000 else " in five seconds"
print(f"{_runs:,} runs{_time}, each with its threads switched at random:")
for _end, _count in _tally.most_common(8):
    print(f"{_count:7,} × {_end}")
`;

/** A program that prints its Python's version, then runs `example.py` beside it. */
export function runnerOf(running: Omit<RunnableProgram, 'code'>): string {
  if (running.often) return [version, atRandom, ring, often].join('');
  return [
    version,
    ...(running.getsStuck ? [whereItIsStuck] : []),
    ...(running.takesTurns ? [inOrder, ring] : []),
    once,
  ].join('');
}
