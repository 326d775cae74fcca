"""Each round waits for what its thread does last: there is one thread at a time."""
import sys
import threading


def check(path, done):
    print(path)
    done.set()


def main():
    for line in sys.stdin:
        done = threading.Event()
        threading.Thread(target=check, args=(line, done), daemon=True).start()
        done.wait()


main()
