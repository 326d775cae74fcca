from queue import Queue
from threading import Thread


class Statuses:
    """A library: its clients stop what they have made. The one heir extends stop(), the other one has it as it is."""

    def __init__(self, requests):
        self.requests = requests
        self.updates = Queue()
        self.performer = Thread(target=self.perform)
        self.performer.start()

    def perform(self):
        for status in self.requests.statuses():
            self.updates.put(status)

    def stop(self):
        self.requests.stop()
        self.performer.join()


class Updates(Statuses):
    def __init__(self, requests):
        super().__init__(requests)
        self.updater = Thread(target=self.update)
        self.updater.start()

    def update(self):
        print("updated")

    def stop(self):
        super().stop()
        self.updater.join()


class Batch(Statuses):
    def __init__(self, size):
        super().__init__(list(size))
        self.size = size


class User:
    def __init__(self, requests):
        self.statuses = Updates(requests)

    def close(self):
        self.statuses.stop()
