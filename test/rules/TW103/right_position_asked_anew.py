"""The place in the list is asked for again under the lock, and what was found at first is only printed."""

import threading

waiting = []
lock = threading.Lock()


def leave(name):
    with lock:
        place = waiting.index(name)
    print(name, "was number", place)
    with lock:
        place = waiting.index(name)
        del waiting[place]


def main():
    for number in range(5):
        with lock:
            waiting.append(f"guest {number}")
    threads = [threading.Thread(target=leave, args=(f"guest {number}",)) for number in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
