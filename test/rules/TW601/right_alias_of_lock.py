import threading
from urllib.request import urlopen


class Progress:
    def __init__(self):
        self.lock = threading.Lock()
        self.done = 0  # guarded by: self.lock


def fetch(progress, number):
    with urlopen(f"https://example.org/{number}") as response:
        response.read()
    guard = progress.lock
    with guard:
        progress.done += 1


def show(state):
    with state.lock:
        done = state.done
    print("finished:", done)


def main():
    shared = progress = Progress()
    threads = [threading.Thread(target=fetch, args=(shared, n)) for n in range(4)]
    for thread in threads:
        thread.start()
    show(progress)
    for thread in threads:
        thread.join()
    print(shared.done)


if __name__ == "__main__":
    main()
