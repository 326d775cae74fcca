import threading


class Writer:
    def __init__(self):
        self._lock = threading.Lock()
        self.tiles = []

    def add(self, tile):
        with self._lock():  # expect: TW407
            self.tiles.append(tile)


writer = Writer()
threads = [threading.Thread(target=writer.add, args=(number,)) for number in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(writer.tiles))
