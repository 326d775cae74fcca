import sys
import threading
from urllib.request import urlopen


class Listeners:
    def __init__(self):
        self._lock = threading.Lock()
        self._urls = ()

    def add(self, url):
        with self._lock:
            self._urls = (*self._urls, url)

    def remove(self, url):
        with self._lock:
            self._urls = tuple(known for known in self._urls if known != url)

    def notify(self, text):
        for url in self._urls:
            with urlopen(url, data=text.encode()):
                pass


def forward(listeners):
    for line in sys.stdin:
        listeners.notify(line)


def main():
    listeners = Listeners()
    forwarder = threading.Thread(target=forward, args=(listeners,))
    forwarder.start()
    for number in range(10):
        listeners.add(f"http://client-{number}.local/")
    listeners.remove("http://client-0.local/")
    forwarder.join()


if __name__ == "__main__":
    main()
