import contextlib
import queue
import threading


def pump(source, sink):
    for item in iter(source.get, None):
        sink.put(item)
    sink.put(None)


def build_pipe(stages):
    first = current = queue.Queue()
    for _ in range(3):
        following = queue.Queue()
        stage = threading.Thread(target=pump, args=(current, following))
        stage.start()
        stages.callback(stage.join)
        current = following
    return first, current


with contextlib.ExitStack() as stack:
    head, tail = build_pipe(stack)
    for number in range(5):
        head.put(number)
    head.put(None)
    print(list(iter(tail.get, None)))
