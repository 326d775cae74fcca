import socket
import threading
import time


class Link:
    def __init__(self, address):
        self._lock = threading.Lock()
        self._socket = socket.create_connection(address)
        self._open = True
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()

    def _watch(self):
        while True:
            time.sleep(1)
            with self._lock:
                is_open = self._open
            if is_open:  # expect: TW103
                self._hang_up()

    def _hang_up(self):
        self._socket.shutdown(socket.SHUT_RDWR)
        with self._lock:
            self._open = False

    def close(self):
        self._hang_up()
        self._thread.join()


def main():
    link = Link(("localhost", 4000))
    time.sleep(5)
    link.close()


if __name__ == "__main__":
    main()
