/**
 * The Python that runs an example. A race shows itself once in a thousand runs; made to take turns, every thread gives
 * way after each step of its own code, and the unlucky order comes at the first try. Python 3.6 can't stop at single
 * steps and runs the program as it is.
 */

const plain = `import sys, runpy
print(sys.version.split()[0], flush=True)
`;

const turns = `import threading
_ring, _turn, _known, _gate = [], 0, {}, threading.Condition()

def _enter(me, frame):
    _known[me] = frame
    _ring.append(me)
    _gate.notify_all()
    # The first one waits for company.
    _gate.wait_for(lambda: len(_known) > 1, 0.7)

def _leave(me):
    global _turn
    if me in _ring:
        _ring.remove(me)
        _turn = 0
        _gate.notify_all()

def _give_way(me):
    global _turn
    if me not in _ring:
        return
    if _ring[_turn % len(_ring)] == me:
        _turn = (_turn + 1) % len(_ring)
        _gate.notify_all()
    # Whoever has the turn may be waiting for a lock: then it passes.
    if not _gate.wait_for(lambda: _ring[_turn % len(_ring)] == me, 0.05):
        _turn = _ring.index(me)

def _take_turns(frame, event, arg):
    if not frame.f_code.co_filename.endswith("example.py"):
        return None
    me = threading.get_ident()
    with _gate:
        if event == "call":
            frame.f_trace_opcodes = True
            if me not in _known:
                _enter(me, frame)
        elif event == "opcode":
            _give_way(me)
        elif event == "return" and _known.get(me) is frame:
            _leave(me)
    # Once is not enough: some versions forget it while another thread begins.
    frame.f_trace_opcodes = True
    return _take_turns

if sys.version_info >= (3, 7):
    threading.settrace(_take_turns)
`;

const run = `runpy.run_path("example.py", run_name="__main__")
`;

/** A program that prints its Python's version, then runs `example.py` beside it. */
export function runnerOf(takesTurns: boolean): string {
  return `${plain}${takesTurns ? turns : ''}${run}`;
}
