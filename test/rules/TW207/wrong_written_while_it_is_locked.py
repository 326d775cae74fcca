"""A file is locked by one function, and written by what it hands the file to."""
import fcntl
import threading
import time
from contextlib import contextmanager


@contextmanager
def locked(path):
    with open(path, "a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield file


def note(path, names):
    for name in names:
        with locked(path) as file:
            file.write(name + "\n")


def main():
    threading.Thread(target=note, args=("names.txt", ["ada", "bob"]), daemon=True).start()  # expect: TW207
    time.sleep(1)


if __name__ == "__main__":
    main()
