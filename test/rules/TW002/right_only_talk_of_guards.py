"""Text such as `x = 0  # guarded by: nothing` in a docstring declares nothing."""

import threading
from urllib.request import urlopen

HELP = "write `# guarded by: your_lock` or `# requires lock: your_lock` behind it"

print_lock = threading.Lock()
pages = 0  # guarded by the caller, see show()


def show(number, size):
    # This requires the lock that fetch() holds.
    print(number, size)


def fetch(number):
    with urlopen(f"https://example.org/{number}") as response:
        size = len(response.read())
    with print_lock:
        show(number, size)


def main():
    print(HELP, pages)
    threads = [threading.Thread(target=fetch, args=(n,)) for n in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
