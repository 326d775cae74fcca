"""Threads that give something as the last thing they do, and starters that wait for just that."""
import queue
import threading
import time


def largest(numbers):
    found = queue.Queue()

    def search():
        time.sleep(0.1)
        found.put(max(numbers))

    searcher = threading.Thread(target=search)
    searcher.start()
    return found.get(timeout=10)


def write_down(path, lines):
    written = threading.Event()

    def write():
        try:
            with open(path, "w") as out:
                out.writelines(lines)
        finally:
            written.set()

    threading.Thread(target=write).start()
    print("writing", path)
    written.wait()


def count_down(seconds):
    over = threading.Lock()
    over.acquire()

    def count():
        for left in range(seconds, 0, -1):
            print(left)
            time.sleep(1)
        over.release()

    threading.Thread(target=count).start()
    over.acquire()
    print("go")


print(largest([3, 1, 2]))
write_down("/tmp/lines", ["a", "b"])
count_down(3)
