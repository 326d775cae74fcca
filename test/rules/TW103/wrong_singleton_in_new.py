import threading


class Config:
    _instance = None

    def __new__(cls):
        if cls._instance is None:  # expect: TW103
            cls._instance = super().__new__(cls)
        return cls._instance


def use():
    print(Config())


ts = [threading.Thread(target=use) for _ in range(2)]
for t in ts:
    t.start()
for t in ts:
    t.join()
