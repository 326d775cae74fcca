import threading


class Shared(type):
    made = {}

    def __call__(cls, *args):
        if cls not in cls.made:  # expect: TW103
            cls.made[cls] = super().__call__(*args)
        return cls.made[cls]


class Settings(metaclass=Shared):
    def __init__(self):
        with open("settings.ini") as text:
            self.lines = text.read().splitlines()


class Journal:
    _only = None

    def __new__(cls):
        if cls._only is None:  # expect: TW103
            cls._only = super().__new__(cls)
        return cls._only


def work():
    for line in Settings().lines:
        print(line)


threads = [threading.Thread(target=work) for _ in range(3)]
threads += [threading.Thread(target=Journal) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
