"""The threads ask with "count" as well as with "read", and the main thread does too."""

import threading

count = 0


def handle(mode, name):
    global count
    if mode == "read":
        return len(name)
    count += 1  # expect: TW101
    return count


def reader():
    while True:
        print(handle("read", "a"))
        print(handle("count", "b"))


if __name__ == "__main__":
    threads = [threading.Thread(target=reader, daemon=True) for _ in range(2)]
    for thread in threads:
        thread.start()
    while True:
        handle("write", input())
