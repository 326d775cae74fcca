import threading
import time

idle = 0
last = None


def monitor():
    global idle
    while True:
        idle += 1
        if idle > 1000:
            idle = 0
        time.sleep(5)


def titles():
    global last
    title = time.ctime()
    if last == title:
        return
    last = title


def record():
    while True:
        titles()
        time.sleep(2)


def main():
    watcher = None
    if time.time() > 5:
        watcher = threading.Thread(target=monitor, daemon=True)
        watcher.start()
    recorder = threading.Thread(target=record, daemon=True)
    recorder.start()
    while True:
        if watcher is not None and not watcher.is_alive():
            watcher = threading.Thread(target=monitor, daemon=True)
            watcher.start()
        if not recorder.is_alive():
            recorder = threading.Thread(target=record, daemon=True)
            recorder.start()
        time.sleep(30)


if __name__ == "__main__":
    main()
