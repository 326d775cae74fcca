"""Lets a program run in the order that a story tells, and says whether it did what the story says.

    python replay.py STORY.json

The story names a program, the steps in their order (thread, lines, what is done there) and what the variable holds
after each. Each thread is held before its step until another has taken the one before: by the opcode
events of `sys.settrace` up to Python 3.11, by `sys.monitoring` from 3.12. The answer is one line of JSON.
"""

import ast
import dis
import json
import operator
import os
import runpy
import sys
import threading
import time

STUCK = 4.0  # seconds that a step may take
ARRIVE = 3.0  # seconds that one thread waits for the other to come to its first step
BLOCKED = 0.5  # seconds after which a thread that should wait for ever counts as waiting

story = json.load(open(sys.argv[1]))
steps = story["steps"]
files = {os.path.realpath(path) for path in story["files"]}
turn = threading.Condition(threading.Lock())
answer = None


def decide(status, detail=""):
    """Ends the story; everybody runs on."""
    global answer
    if answer is None:
        answer = {"status": status, "detail": detail}
        sys.stderr.flush()
        with open(story["answer"], "w") as out:
            json.dump(answer, out)
        os._exit(0)


# What terms come to

OPERATORS = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "//": operator.floordiv,
    "%": operator.mod, "**": operator.pow, "|": operator.or_, "&": operator.and_, "^": operator.xor,
    "<<": operator.lshift, ">>": operator.rshift,
}
bound = {}


class Unknown(Exception):
    """A symbol of which nothing is known yet."""


def pure(text):
    """Whether an expression may be worked out twice: names, attributes, constants and the length of something."""
    try:
        tree = ast.parse(text, mode="eval")
    except SyntaxError:
        return False
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and not (isinstance(node.func, ast.Name) and node.func.id == "len"):
            return False
        if not isinstance(node, (ast.Expression, ast.Name, ast.Attribute, ast.Constant, ast.Call, ast.Load, ast.BinOp,
                                 ast.operator, ast.Subscript)) and type(node).__name__ not in ("Num", "Str", "Index", "NameConstant"):
            return False
    return True


def come_to(term, frames):
    kind = term["is"]
    if kind == "value":
        return term["value"]
    key = json.dumps(term, sort_keys=True)
    if key in bound:
        return bound[key]
    if kind == "symbol":
        lane = term.get("lane")
        for number, frame in frames.items():
            if (lane is None or lane == number) and pure(term["name"]):
                try:
                    # It stands for what it was then, whatever the next round of a loop gives the name.
                    bound[key] = eval(term["name"], frame.f_globals, frame.f_locals)
                    return bound[key]
                except Exception:
                    pass
        raise Unknown(term["name"])
    if kind == "apply":
        args = [come_to(arg, frames) for arg in term["args"]]
        if term["op"] in OPERATORS:
            return OPERATORS[term["op"]](*args)
        if term["op"] == "neg":
            return -args[0]
    raise Unknown(kind)


def agrees(term, value, frames):
    """Whether a value is what the story says; a symbol stands for whatever it was found to be first."""
    if term["is"] == "container":
        return container_agrees(term, value, frames)
    try:
        expected = come_to(term, frames)
    except Unknown:
        bound[json.dumps(term, sort_keys=True)] = value
        return True
    return expected is value or (expected == value and isinstance(expected, bool) == isinstance(value, bool))


def container_agrees(term, value, frames):
    if term["type"] == "queue":
        return value.qsize() == len(term["items"])
    if type(value).__name__.startswith("dict_"):
        return True  # a view: what is behind it can't be asked for
    if len(value) < len(term["items"]) or not term.get("open") and len(value) != len(term["items"]):
        return False
    if term.get("open"):
        return True
    if term["type"] == "dict":
        return all(pair_agrees(pair, value, frames) for pair in term["items"])
    if term["type"] == "set":
        return True
    return all(agrees(item, one, frames) for item, one in zip(term["items"], value))


def pair_agrees(pair, value, frames):
    try:
        key = come_to(pair["key"], frames)
    except Unknown:
        return True
    return key in value and agrees(pair["value"], value[key], frames)


# The threads

class Lane:
    """One thread of the story: what it is at, and whether it may go on."""

    def __init__(self, number):
        self.number = number
        self.steps = [index for index, step in enumerate(steps) if step["lane"] == number]
        self.thread = None
        self.frame = None
        self.offset = None  # of the instruction by which its step begins
        self.at = 0  # which of its steps is next
        self.running = False  # it is at that step just now
        self.loaded = False  # it has read the variable in that step
        self.begun = 0.0
        self.arrived = 0.0
        self.failed = None  # what it raised that is no part of the story
        self.rounds = {}  # how often it has asked for the next entry, by line

    def step(self):
        return steps[self.steps[self.at]] if self.at < len(self.steps) else None


lanes = [Lane(number) for number in range(len(story["lanes"]))]
# From here on everybody must wait for ever.
first_wait = next((index for index, step in enumerate(steps) if step.get("waits")), len(steps))
started_later = {step["starts"] for step in steps if "starts" in step}
now = 0  # the step of the story whose turn it is


def value_of(expression):
    for lane in sorted(lanes, key=lambda lane: lane.number):
        if lane.frame is None:
            continue
        try:
            return True, eval(expression, lane.frame.f_globals, lane.frame.f_locals)
        except Exception:
            continue
    return False, None


def frames(first):
    """Where names are looked up: in the thread that has just moved, then in the others."""
    return {lane.number: lane.frame for lane in sorted(lanes, key=lambda lane: lane is not first) if lane.frame is not None}


def is_at(step, frame, offset, line, op, name, lane):
    """Whether an instruction is the one before which a step begins."""
    if not step["line"] <= line <= step["endLine"] or file_of(frame.f_code) != step["file"]:
        return False
    if step["kind"] == "next":
        return op.startswith("FOR_ITER") and lane.rounds.get(step["line"], 0) >= 1
    kind = step["kind"]
    if op in CLEANUP:
        return False
    if not step["inLine"]:
        # A `with` comes by its first line once more as it gives the lock back.
        return kind != "acquire" or not entries(frame.f_code, line) or offset <= entries(frame.f_code, line)[0]
    if name is not None and step.get("name", "").startswith("__") and name.endswith(step["name"]):
        name = step["name"]  # as Python keeps a private name
    if kind == "acquire":
        return offset in entries(frame.f_code, line)[step["nth"]:][:1]
    if kind in ("pause", "notify", "join") and "method" in step:
        return offset in calls_of(frame.f_code, step["method"])
    if kind == "read":
        return op.startswith(("LOAD", "BINARY_SUBSCR")) and name == step["name"]
    if step.get("method") == "[]=":
        return op == "STORE_SUBSCR"
    if step.get("method") == "del" and op.startswith("DELETE"):
        return True
    if kind == "change":
        return offset in calls_of(frame.f_code, step["method"])
    if kind == "write":
        return op.startswith("STORE") and name == step["name"]
    return kind in ("check", "use") and op.startswith("LOAD") and name == step["name"]


# What leaves a `with` by an exception: up to Python 3.9 it has the line of the last statement in it, which isn't run again.
CLEANUP = {"WITH_CLEANUP_START", "WITH_CLEANUP_FINISH", "WITH_EXCEPT_START"}


def entries(code, line):
    """Where the `with` statements of a line are entered."""
    return [at for at, (where, name, _) in sorted(instructions(code).items())
            if where == line and name in ("BEFORE_WITH", "SETUP_WITH", "LOAD_SPECIAL")]


def may_begin(lane, thread):
    is_main = thread is threading.main_thread()
    return lane.thread is None and is_main == story["lanes"][lane.number]["main"]


def before(frame, offset, line, op, name):
    """Called before each instruction of the program."""
    thread = threading.current_thread()
    with turn:
        lane = next((lane for lane in lanes if lane.thread is thread), None)
        if lane is None:
            lane = arrive(frame, offset, line, op, name, thread)
            if lane is None:
                return
        elif lane.step() is None:
            stay_away(frame, offset, line, op, name, lane)
            return
        if op.startswith("FOR_ITER"):
            lane.rounds[line] = lane.rounds.get(line, 0) + 1
        if lane.running:
            step = lane.step()
            following = steps[lane.steps[lane.at + 1]] if lane.at + 1 < len(lane.steps) else None
            if not lane.loaded and op.startswith("LOAD") and name is not None and name == step.get("name"):
                lane.loaded = True  # this is the step's own read, and not the next one's
                return
            # Up to Python 3.9 a loop that asks for nothing has no line of its own: it comes to its one statement again.
            left = frame is lane.frame and (offset == lane.offset or not step["line"] <= line <= step["endLine"])
            if not left and not (following and following["inLine"] and is_at(following, frame, offset, line, op, name, lane)):
                return
            passed(lane)
        step = lane.step()
        if step is None:
            linger()
        elif is_at(step, frame, offset, line, op, name, lane):
            lane.frame, lane.offset = frame, offset
            begin(lane)
            lane.loaded |= op.startswith("LOAD") and name is not None and name == step.get("name")


last_line = {}  # where each thread was before: a step begins with its line, not in the middle of it


def arrive(frame, offset, line, op, name, thread):
    """A thread comes to the first step of a lane that nobody runs yet; once both are there, all others stay away."""
    before_this, last_line[thread] = last_line.get(thread), (id(frame), line)
    if before_this == (id(frame), line):
        return None
    for lane in lanes:
        if not lane.steps or steps[lane.steps[0]].get("never") or not may_begin(lane, thread):
            continue
        if not is_at(steps[lane.steps[0]], frame, offset, line, op, name, lane):
            continue
        lane.frame = frame
        if now == 0 and not (begins_as_told() and meets(lane)):
            lane.frame = None
            continue
        lane.thread = thread
        lane.arrived = time.time()
        turn.notify_all()
        return lane
    if all(lane.thread for lane in lanes if lane.steps):
        stay_away(frame, offset, line, op, name, Lane(0))
    elif now == 0:
        stand_by(frame, offset, line, op, name)
    return None


def evaluated(frame, text):
    try:
        return True, eval(text, frame.f_globals, frame.f_locals)
    except Exception:
        return False, None


def meets(lane):
    """Whether a thread comes to the same object, and with the same keys, as those that are there already."""
    for name, text in story["lanes"][lane.number]["locks"]:
        named, taken = evaluated(lane.frame, name), evaluated(lane.frame, text)
        if pure(name) and pure(text) and named[0] and taken[0] and named[1] is not taken[1]:
            return False
    return all(meet(lane, other) for other in lanes if other is not lane and other.frame and other.thread)


def meet(lane, other):
    owners = [story["lanes"][one.number]["owner"] for one in (lane, other)]
    mine, theirs = (evaluated(one.frame, owner) for one, owner in zip((lane, other), owners))
    if all(owners) and mine[0] and theirs[0] and mine[1] is not theirs[1]:
        return False
    taken = {name: evaluated(other.frame, text) for name, text in story["lanes"][other.number]["locks"]}
    for name, text in story["lanes"][lane.number]["locks"]:
        mine, theirs = evaluated(lane.frame, text), taken.get(name)
        if pure(text) and mine[0] and theirs and theirs[0] and mine[1] is not theirs[1]:
            return False
    for key in story["keys"]:
        mine, theirs = (evaluated(one.frame, key) for one in (lane, other))
        if pure(key) and mine[0] and theirs[0] and mine[1] != theirs[1]:
            return False
    return True


def begins_as_told():
    """Whether the variable holds what the story begins with."""
    for name, term in story["first"].items():
        known, value = value_of(name)
        if known and not agrees(term, value, {}):
            return False
    if not any(lane.thread for lane in lanes):
        bound.clear()
        for name, term in story["first"].items():
            known, value = value_of(name)
            if known:
                agrees(term, value, {})
    return True


def stay_away(frame, offset, line, op, name, lane):
    """Holds a thread that is none of the story's, so that it doesn't meddle."""
    deadline = time.time() + STUCK
    if any(is_at(steps[one.steps[0]], frame, offset, line, op, name, lane) for one in lanes if one.steps):
        while time.time() < deadline:
            turn.wait(0.1)


def linger():
    """Holds a thread that is through with its part for a while: what it does next may change what is compared at the end."""
    deadline = time.time() + BLOCKED
    # Who waits for it would seem to wait for ever.
    while first_wait == len(steps) and time.time() < deadline:
        turn.wait(0.05)


def stand_by(frame, offset, line, op, name):
    """Holds one more thread of a kind whose lane is taken while the others are waited for: it would change what they begin with."""
    for lane in lanes:
        if lane.thread is None or lane.frame is None or not is_at(steps[lane.steps[0]], frame, offset, line, op, name, lane):
            continue
        double = Lane(lane.number)
        double.frame = frame
        if meet(double, lane):
            while lane.thread is not None and not ready():
                turn.wait(0.05)
            if ready():
                stay_away(frame, offset, line, op, name, Lane(0))
        return


def ready():
    return all(lane.thread is not None for lane in lanes if lane.steps and not steps[lane.steps[0]].get("never") and lane.number not in started_later)


def is_turn(lane):
    """Those who wait for ever need not come one after the other."""
    return lane.steps[lane.at] == now or lane.step().get("waits") and now == first_wait


def begin(lane):
    """Holds a thread before its step until it is its turn."""
    deadline = time.time() + STUCK
    while not (ready() and is_turn(lane)):
        if time.time() > deadline and ready():
            came = all(other.thread for other in lanes if other.steps and not steps[other.steps[0]].get("never"))
            decide("stuck" if came else "unreached",
                   "step %d never came, while %s waited" % (now + 1, story["lanes"][lane.number]["name"]))
        if not ready() and time.time() > lane.arrived + ARRIVE:
            lane.thread = lane.frame = None
            return
        turn.wait(0.05)
    lane.running = True
    lane.loaded = step_is_no_read(lane.step())
    lane.begun = time.time()


def step_is_no_read(step):
    return step["kind"] not in ("read", "check")


def passed(lane, error=None):
    """A step has been taken: is everything as the story says?"""
    global now
    step = lane.step()
    lane.running = False
    lane.at += 1
    if step.get("waits"):
        decide("unmet" if story["supposes"] else "contradicted", "step %d does not wait" % (now + 1))
    if (step.get("error") or "").split(":")[0] != (error or ""):
        decide("unmet" if story["supposes"] else "contradicted", "step %d: %s instead of %s" % (now + 1, error or "nothing raised", step.get("error") or "nothing"))
    for name, term in step["values"].items():
        known, value = value_of(name)
        if known and not agrees(term, value, frames(lane)):
            decide("unmet" if story["supposes"] else "contradicted", "step %d: %s is %.60r, not %s" % (now + 1, name, value, json.dumps(term)[:200]))
    if error:
        decide("followed")  # the harm is done; what comes after it is only held back until then
    now += 1
    # Locks are given back on the way to the next step.
    while now < len(steps) and steps[now]["kind"] == "release":
        other = lanes[steps[now]["lane"]]
        if other.step() is steps[now]:
            other.at += 1
        now += 1
    if now == len(steps):
        decide("followed")
    turn.notify_all()


def leaves(frame, error=None):
    """A function of the program ends."""
    thread = threading.current_thread()
    with turn:
        for lane in lanes:
            if lane.thread is not thread or lane.frame is not frame:
                continue
            if lane.running:
                passed(lane, error)
            if lane.step() is not None and not lane.running and error is None:
                if lane.failed is not None:
                    decide("unreached", "%s failed: %s" % (story["lanes"][lane.number]["name"], lane.failed))
                if lane.at > 0 and is_over(lane):
                    decide("unmet" if story["supposes"] else "contradicted", "step %d is never reached" % (lane.steps[lane.at] + 1))


def is_over(lane):
    """Whether what is left of a lane stands in the function that has just ended."""
    step = lane.step()
    first, last = lane.frame.f_code.co_firstlineno, max(line for _, line in lines_of(lane.frame.f_code))
    return first <= step["line"] <= last


def lines_of(code):
    return [pair for pair in dis.findlinestarts(code) if pair[1] is not None]


def raises(frame, error):
    thread = threading.current_thread()
    with turn:
        for lane in lanes:
            if lane.thread is thread and lane.running and lane.step().get("error"):
                if type(error).__name__ == lane.step()["error"].split(":")[0].split(".")[-1]:
                    passed(lane, lane.step()["error"].split(":")[0])
            elif lane.thread is thread and lane.frame is frame and not isinstance(error, StopIteration):
                lane.failed = type(error).__name__


def stands(step, since):
    """Whether a thread has been waiting for a while that should wait for ever; one may never have begun."""
    lane = lanes[step["lane"]]
    if lane.running:
        return time.time() > lane.begun + BLOCKED
    never_begun = lane.thread is None and (step.get("never") or lane.number in started_later)
    return (never_begun or step["kind"] == "resume") and time.time() > since + 2 * BLOCKED


def watch():
    """Ends what takes too long, and sees that threads wait which should."""
    begun = waiting = time.time()
    while True:
        time_sleep(0.05)
        with turn:
            step = steps[now] if now < len(steps) else None
            lane = lanes[step["lane"]] if step else None
            if now < first_wait:
                waiting = time.time()
            elif first_wait < len(steps) and all(stands(one, waiting) for one in steps[first_wait:]):
                decide("followed")
            if lane and lane.running and not step.get("waits") and time.time() > lane.begun + STUCK:
                decide("stuck", "step %d (%s) takes too long" % (now + 1, step["kind"]))
        if time.time() > begun + story["seconds"]:
            missed = "unmet" if story["supposes"] else "stuck"
            decide("unreached" if now == 0 else missed, "time is up at step %d" % (now + 1))


# Events of the interpreter

def lane_at(kind):
    """The lane of this thread, where its next step is of a kind."""
    lane = next((lane for lane in lanes if lane.thread is threading.current_thread()), None)
    return lane if lane and lane.step() and lane.step()["kind"] == kind else None


make_condition = threading.Condition.__init__


def made(condition, lock=None):
    """A condition whose `wait()` has two halves: up to where the lock is given back, and from where it is taken again."""
    make_condition(condition, lock)
    release, restore = condition._release_save, condition._acquire_restore

    def release_save():
        state = release()
        with turn:
            lane = lane_at("pause")
            if lane and lane.running:
                passed(lane)
        return state

    def acquire_restore(state):
        with turn:
            lane = lane_at("resume")
            if lane:
                begin(lane)
        restore(state)
        with turn:
            if lane and lane.running:
                passed(lane)

    condition._release_save, condition._acquire_restore = release_save, acquire_restore


threading.Condition.__init__ = made

tables = {}
calls = {}


def calls_of(code, method):
    """Where the methods of that name are called: after their arguments have been worked out."""
    if (code, method) not in calls:
        found, listing = set(), list(dis.get_instructions(code))
        for at, one in enumerate(listing):
            if one.opname not in ("LOAD_METHOD", "LOAD_ATTR") or one.argval != method:
                continue
            depth = 0  # of the stack, above what the object's place was
            for other in listing[at:]:
                depth += dis.stack_effect(other.opcode, other.arg, jump=False)
                if depth <= 0 and other is not one and other.opname.startswith("CALL"):
                    found.add(other.offset)
                    break
        calls[code, method] = found
    return calls[code, method]


def instructions(code):
    table = tables.get(code)
    if table is None:
        table, line = {}, code.co_firstlineno
        for one in dis.get_instructions(code):
            number = getattr(one, "line_number", None)
            if number is None and not isinstance(one.starts_line, bool):
                number = one.starts_line
            line = number or line
            table[one.offset] = (line, one.opname, one.argval if isinstance(one.argval, str) else None)
        leave_out_epilogue(code, table)
        tables[code] = table
    return table


def leave_out_epilogue(code, table):
    """Up to Python 3.9 `return None` at the end of a function has the line of the last statement, whether that was run or not."""
    *_, load, leave = [None] + list(dis.get_instructions(code))
    if sys.version_info < (3, 10) and load and load.opname == "LOAD_CONST" and load.argval is None and load.starts_line is None:
        for one in (load, leave):
            table[one.offset] = (0,) + table[one.offset][1:]


paths = {}


def file_of(code):
    if code not in paths:
        paths[code] = os.path.realpath(code.co_filename)
    return paths[code]


def is_own(code):
    return file_of(code) in files


def use_settrace():
    def local(frame, event, arg):
        if event == "opcode":
            found = instructions(frame.f_code).get(frame.f_lasti)
            if found:
                before(frame, frame.f_lasti, *found)
        elif event == "exception":
            raises(frame, arg[1] if isinstance(arg[1], BaseException) else arg[0]())
        elif event == "return":
            leaves(frame)
        return local

    def trace(frame, event, arg):
        if not is_own(frame.f_code):
            return None
        frame.f_trace_opcodes = True
        return local

    threading.settrace(trace)
    sys.settrace(trace)


def use_monitoring():
    monitoring = sys.monitoring
    events = monitoring.events
    tool = monitoring.DEBUGGER_ID
    monitoring.use_tool_id(tool, "stories")

    def start(code, offset):
        if not is_own(code):
            return monitoring.DISABLE
        monitoring.set_local_events(tool, code, events.INSTRUCTION | events.PY_RETURN)
        return None

    def instruction(code, offset):
        found = instructions(code).get(offset)
        if found:
            before(sys._getframe(1), offset, *found)

    def returns(code, offset, value):
        leaves(sys._getframe(1))

    def raised(code, offset, error):
        if is_own(code):
            raises(sys._getframe(1), error)

    def unwound(code, offset, error):
        if is_own(code):
            leaves(sys._getframe(1))

    monitoring.register_callback(tool, events.PY_START, start)
    monitoring.register_callback(tool, events.INSTRUCTION, instruction)
    monitoring.register_callback(tool, events.PY_RETURN, returns)
    monitoring.register_callback(tool, events.RAISE, raised)
    monitoring.register_callback(tool, events.PY_UNWIND, unwound)
    monitoring.set_events(tool, events.PY_START | events.RAISE | events.PY_UNWIND)


time_sleep = time.sleep
# The order is what counts, not how long it takes.
time.sleep = lambda seconds: time_sleep(min(seconds, 0.01))
sys.stdin = open(os.devnull)
sys.stdout = open(os.devnull, "w")
threading.Thread(target=watch, daemon=True).start()
if sys.version_info >= (3, 12):
    use_monitoring()
else:
    use_settrace()
sys.path.insert(0, os.path.dirname(os.path.abspath(story["program"])))
sys.argv = [story["program"]]
try:
    runpy.run_path(story["program"], run_name="__main__")
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon:
            thread.join()
except SystemExit:
    pass
except BaseException as error:
    # Something that has nothing to do with threads: a file that isn't there, nobody to answer a question.
    decide("unreached", "%s: %.200s" % (type(error).__name__, error))
# Daemons that are in the middle of the story may still finish it.
if now > 0:
    time_sleep(STUCK)
came = all(lane.thread for lane in lanes if lane.steps)
decide("contradicted" if now > 0 and came else "unreached", "the program ended at step %d" % (now + 1))
