"""The threads ask with "read" only: what adds to the count runs on the main thread alone."""

import threading

count = 0


def handle(mode, name):
    global count
    if mode == "read":
        return len(name)
    count += 1
    return count


def reader():
    while True:
        print(handle("read", "a"))


if __name__ == "__main__":
    threads = [threading.Thread(target=reader, daemon=True) for _ in range(2)]
    for thread in threads:
        thread.start()
    while True:
        handle("write", input())
