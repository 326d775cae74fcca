import hashlib
import sys
import threading


def digest(path):
    with open(path, "rb") as source:
        print(hashlib.sha256(source.read()).hexdigest(), path)


def main():
    threads = {}
    for path in sys.argv[1:]:
        threads[path] = threading.Thread(target=digest, args=(path,))  # expect: TW208
        threads[path].start()
    for path, thread in threads.items():
        thread.join()
        print(path, "done")


main()
