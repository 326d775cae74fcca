"""The main program takes out what comes by `iter()`, which calls the method: between full() and get() it may be gone."""
import queue
import threading
import time


class Feed:
    def __init__(self):
        self._messages = queue.Queue(1)

    def get(self):
        return self._messages.get()

    def publish(self, message):
        if self._messages.full():  # expect: TW103
            self._messages.get()
        self._messages.put(message)


def measure(feed):
    while True:
        feed.publish(time.time())
        time.sleep(0.01)


def main():
    feed = Feed()
    threading.Thread(target=measure, args=(feed,), daemon=True).start()
    for message in iter(feed.get, None):
        print(message)


if __name__ == "__main__":
    main()
