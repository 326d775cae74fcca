"""The loop naps on an Event by way of a helper, and whoever sets the plain variable sets that too."""
import threading


class Naps:
    def __init__(self):
        self.closed = False
        self._woken = threading.Event()

    def nap(self, seconds):
        return self._woken.wait(seconds)

    def close(self):
        self.closed = True
        self._woken.set()


class Feed(Naps):
    def __init__(self):
        super().__init__()
        self.reader = threading.Thread(target=self.read)
        self.reader.start()

    def read(self):
        while not self.closed:
            print("reading")
            self.nap(5)

    def stop(self):
        self.close()
        self.reader.join()


feed = Feed()
input("press return ")
feed.stop()
