import threading
from urllib.request import urlopen


class Presence(threading.Thread):
    def __init__(self):
        super().__init__()
        self._mutex = threading.Lock()
        self._online = set()
        self._stopping = threading.Event()

    def _apply(self, joined, left):  # requires lock: self._mutex
        self._online |= joined
        self._online -= left

    def online(self):
        with self._mutex:
            return sorted(self._online)

    def run(self):
        while not self._stopping.wait(5.0):
            with urlopen("http://presence.local/") as response:
                joined = set(response.readline().split())
                left = set(response.readline().split())
            self._apply(  # expect: TW602
                joined,
                left,
            )

    def stop(self):
        self._stopping.set()
        self.join()


def main():
    presence = Presence()
    presence.start()
    input("Enter shows who is there ")
    print(presence.online())
    presence.stop()


if __name__ == "__main__":
    main()
