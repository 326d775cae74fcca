import threading


class Feed:
    def __init__(self):
        self._lock = threading.RLock()
        self._subscribers = {}

    def subscribe(self, name, callback):
        with self._lock:
            self._subscribers[name] = callback

    def publish(self, item):
        with self._lock:
            for name, callback in self._subscribers.items():
                callback(item)  # expect: TW411


feed = Feed()


def run():
    for i in range(10):
        feed.publish(i)


t = threading.Thread(target=run)
t.start()
feed.subscribe("main", print)
t.join()
