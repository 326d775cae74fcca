import os
import queue
import threading


class Shipper:
    def __init__(self, folder):
        self.folder = folder
        self.names = queue.Queue()
        self.thread = threading.Thread(target=self._ship)

    def start(self):
        self.thread.start()

    def stop(self):
        self.names.put(None)
        self.thread.join()

    def _ship(self):
        for name in iter(self.names.get, None):
            path = os.path.join(self.folder, name)
            print(" -> ".join([path, "archive"]))


def main():
    shipper = Shipper("/var/log")
    shipper.start()
    for name in ("a.log", "b.log"):
        shipper.names.put(name)
    shipper.stop()


main()
