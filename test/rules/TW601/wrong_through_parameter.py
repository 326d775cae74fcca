import threading
from urllib.request import urlopen


class Progress:
    def __init__(self):
        self.lock = threading.Lock()
        self.done = 0  # guarded by: self.lock


def fetch(progress, number):
    with urlopen(f"https://example.org/{number}") as response:
        response.read()
    with progress.lock:
        progress.done += 1


def show(state):
    print("finished:", state.done)  # expect: TW601


def main():
    progress = Progress()
    threads = [threading.Thread(target=fetch, args=(progress, n)) for n in range(4)]
    for thread in threads:
        thread.start()
    input("Enter shows the progress ")
    show(progress)
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
