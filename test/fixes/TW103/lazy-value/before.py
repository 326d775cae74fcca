import threading


class Config:
    def __init__(self):
        self._values = None

    def values(self):
        if self._values is None:
            self._values = {"a": 1}
        return self._values


def main():
    config = Config()
    threads = [threading.Thread(target=config.values) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(config.values())


main()
