"""What is called comes from outside of its function, and not from outside of what holds the lock."""

import os
import threading


class Writer:
    def dumps(self, values):
        out = []
        write = out.append
        for value in values:
            self.dump(value, write)
        return "".join(out)

    def dump(self, value, write):
        write(str(value))


class Channel:
    def __init__(self, connection, dumps):
        self._connection = connection
        self._dumps = dumps

    def send(self, values):
        self._connection.append(self._dumps(values))


class Closer:
    def close(self, getpid=os.getpid):
        print("closed by", getpid())


class Sharer:
    def __init__(self):
        self._lock = threading.Lock()
        self._channel = Channel([], Writer().dumps)
        self._closer = Closer()

    def stop(self):
        with self._lock:
            self._channel.send([1, 2])
            self._closer.close()


sharer = Sharer()
threads = [threading.Thread(target=sharer.stop) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
