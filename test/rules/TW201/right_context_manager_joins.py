import contextlib
import threading
import time


@contextlib.contextmanager
def background(function, *args):
    thread = threading.Thread(target=function, args=args)
    thread.start()
    try:
        yield thread
    finally:
        thread.join()


def copy(name):
    time.sleep(1)
    print(name, "copied")


def main():
    with background(copy, "a.txt"), background(copy, "b.txt"):
        print("copying two files")


main()
