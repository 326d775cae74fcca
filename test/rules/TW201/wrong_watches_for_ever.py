import pathlib
import threading
import time


def watch(folder):
    seen = set()
    while True:
        for path in pathlib.Path(folder).iterdir():
            if path not in seen:
                seen.add(path)
                print("new:", path)
        time.sleep(5)


def main():
    watcher = threading.Thread(target=watch, args=("inbox",))
    watcher.start()  # expect: TW201
    print("watching inbox")


main()
