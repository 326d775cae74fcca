"""Threads only post callbacks to a loop; what the callbacks change belongs to the thread of the loop."""
import threading

from somelib import SelectorLoop


class RawConnection:
    def __init__(self, loop):
        self.ioloop = loop
        self.bytes_sent = 0
        self.heartbeat = object()

    def send(self, data):
        self.bytes_sent += len(data)

    def close(self):
        if self.heartbeat is not None:
            self.heartbeat = None
        self.send(b"bye")


class Connection:
    def __init__(self):
        self._raw = RawConnection(SelectorLoop())
        self._seq = 0

        def _run():
            self._raw.ioloop.start()

        self._thread = threading.Thread(target=_run, daemon=True)
        self._thread.start()

    def publish(self, data):
        def _publish():
            self._raw.send(data)
            self._seq += 1

        self._raw.ioloop.add_callback_threadsafe(_publish)

    def close(self):
        def _close():
            self._raw.close()

        self._raw.ioloop.add_callback_threadsafe(_close)
        self._thread.join()


def main():
    conn = Connection()
    barrier = threading.Barrier(4)

    def publish():
        barrier.wait()
        for _ in range(100):
            conn.publish(b"x")

    def close():
        barrier.wait()
        conn.close()

    threads = [threading.Thread(target=publish) for _ in range(4)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    threads = [threading.Thread(target=close) for _ in range(4)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()


if __name__ == "__main__":
    main()
