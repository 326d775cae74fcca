import threading


class Room:
    def __init__(self):
        self._lock = threading.Lock()
        self._people = 0

    def _change(self, by):
        self._people += by

    def enter(self):
        with self._lock:
            self._change(1)

    def leave(self):
        with self._lock:
            self._change(-1)

    def clear(self):
        with self._lock:
            self._people = 0

    def bus(self):
        with self._lock:
            self._change(30)


room = Room()
threads = [threading.Thread(target=room.enter), threading.Thread(target=room.leave), threading.Thread(target=room.bus)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(room._people)
