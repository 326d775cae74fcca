import threading


class Settings:
    @classmethod
    def shared(cls):
        try:  # expect: TW103
            return cls._shared
        except AttributeError:
            cls._shared = cls()
            return cls._shared

    def __init__(self):
        self.values = {"size": 3}

    @property
    def table(self):
        try:  # expect: TW103
            return self._table
        except Exception:
            pass
        self._table = [number * number for number in range(self.values["size"])]
        return self._table


def work():
    print(Settings.shared().table)


workers = [threading.Thread(target=work) for _ in range(3)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
