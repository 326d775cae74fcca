import threading


class Singleton(type):
    _instances = {}

    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances:  # expect: TW103
            cls._instances[cls] = super(Singleton, cls).__call__(*args, **kwargs)
        return cls._instances[cls]


class Config(metaclass=Singleton):
    def __init__(self):
        self.values = {}


class Cache(metaclass=Singleton):
    def __init__(self):
        self.seen = 1


class Connection(threading.Thread):
    def run(self):
        print(Config().values["name"])
        print(Cache().seen)


Config().values["name"] = "server"
while True:
    input()
    Connection().start()
