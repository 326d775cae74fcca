"""What looks once, before its work, is not told to end; the loop is joined."""

import threading


class App:
    def __init__(self):
        self.frame = None
        self._flag = threading.Event()
        self._track = None

    def _begin(self):
        if self.frame is None:
            return
        self._flag.clear()
        self._track = threading.Thread(target=self._loop, daemon=True)
        self._track.start()

    def _loop(self):
        while not self._flag.wait(0.1):
            print(self.frame)

    def show(self, frame):
        self.frame = frame
        threading.Thread(target=self._begin, daemon=True).start()

    def close(self):
        self.frame = None
        self._flag.set()
        if self._track:
            self._track.join()


app = App()
app.show(1)
input()
app.close()
