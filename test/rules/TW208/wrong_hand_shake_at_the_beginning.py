"""Each round waits until its thread has begun, which says nothing of how many go on."""
import sys
import threading


def check(path, begun):
    begun.set()
    print(path)


def main():
    for line in sys.stdin:
        begun = threading.Event()
        threading.Thread(target=check, args=(line, begun), daemon=True).start()  # expect: TW208
        begun.wait()


main()
