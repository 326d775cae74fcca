import threading
from urllib.request import urlopen


class Registry:
    def __init__(self):
        self.counts = {"ok": 0, "error": 0}

    def hit(self, name):
        self.counts[name] += 1  # expect: TW102


REGISTRY = Registry()


def watch_frontend():
    for _ in range(20):
        with urlopen("http://frontend.local/health") as response:
            REGISTRY.hit("ok" if response.status == 200 else "error")


def watch_backend():
    for _ in range(20):
        with urlopen("http://backend.local/health") as response:
            REGISTRY.hit("ok" if response.status == 200 else "error")


def main():
    watchers = [threading.Thread(target=watch) for watch in (watch_frontend, watch_backend)]
    for watcher in watchers:
        watcher.start()
    for watcher in watchers:
        watcher.join()
    print(REGISTRY.counts)


if __name__ == "__main__":
    main()
