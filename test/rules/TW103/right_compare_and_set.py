import threading


class AtomicFlag:
    def __init__(self):
        self.value = False
        self._lock = threading.Lock()

    def set(self, value):
        with self._lock:
            self.value = value

    def compare_and_set(self, expected, new):
        with self._lock:
            found = self.value == expected
            if found:
                self.value = new
            return found


class Context:
    def __init__(self, client):
        self.client = client
        self.refreshing = AtomicFlag()

    def refresh(self):
        if self.refreshing.compare_and_set(False, True):
            self.client.fetch()
            self.refreshing.set(False)


def keep_fresh(context):
    for _ in range(100):
        context.refresh()


def main(client):
    context = Context(client)
    threads = [threading.Thread(target=keep_fresh, args=(context,)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
