import threading
import time

looking = False


def look():
    while looking:
        time.sleep(0.5)
        print("look")


def main():
    global looking
    watcher = None
    while True:
        if input() == "r":
            looking = not looking
            if looking:
                if watcher is None or not watcher.is_alive():
                    watcher = threading.Thread(target=look)
                    watcher.start()
            else:
                if watcher is not None and watcher.is_alive():
                    watcher.join()
                    print("closed")


main()
