"""Each stage ends when the one before it has: the last one's end is that of all."""
import queue
import threading

lines = []


def stage(source, target):
    while (item := source.get()) is not None:
        target.put(item + 1)
    target.put(None)


def fetch(attempt):
    lines.append(attempt)  # expect: TW105:hint


def pipeline():
    first = source = queue.Queue()
    for _ in range(3):
        target = queue.Queue()
        thread = threading.Thread(target=stage, args=(source, target))
        thread.start()
        source = target
    for number in range(10):
        first.put(number)
    first.put(None)
    thread.join()
    print(source.qsize())


def listed():
    threads = [threading.Thread(target=fetch, args=(n,)) for n in range(3)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    print(lines)


pipeline()
listed()
