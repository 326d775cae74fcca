import threading


class Shared(type):
    made = {}
    guard = threading.Lock()

    def __call__(cls, *args):
        with cls.guard:
            if cls not in cls.made:
                cls.made[cls] = super().__call__(*args)
            return cls.made[cls]


class Settings(metaclass=Shared):
    def __init__(self):
        self.lines = []
        self.lines.append("first")


class Numbered:
    _guard = threading.Lock()
    _next = 0

    def __new__(cls):
        with cls._guard:
            Numbered._next += 1
        return super().__new__(cls)

    def __init__(self):
        self.used = 0
        self.used += 1


threads = [threading.Thread(target=target) for target in (Settings, Numbered, Settings, Numbered)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
