import threading
from urllib.request import urlopen


class Traffic:
    def __init__(self):
        self._lock = threading.Lock()
        self._sent = 0  # guarded by: self._lock
        self._received = 0  # guarded by: self.lock  # expect: TW002
        self._errors = 0  # guarded by: self._error_lock  # expect: TW002

    def exchange(self, number):
        try:
            with urlopen("http://peer.local/", data=b"%d" % number) as response:
                size = len(response.read())
        except OSError:
            with self._lock:
                self._errors += 1
            return
        with self._lock:
            self._sent += 1
            self._received += size

    def report(self):
        with self._lock:
            return self._sent, self._received, self._errors


def main():
    traffic = Traffic()
    peers = [threading.Thread(target=traffic.exchange, args=(n,)) for n in range(5)]
    for peer in peers:
        peer.start()
    print(traffic.report())
    for peer in peers:
        peer.join()


if __name__ == "__main__":
    main()
