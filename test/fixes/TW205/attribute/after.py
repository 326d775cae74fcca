import threading


class Bell:
    def __init__(self):
        self.thread = threading.Thread(target=self._ring)

    def ring(self):
        self.thread = threading.Thread(target=self._ring)
        self.thread.start()
        self.thread.join()

    def _ring(self):
        print("ring")


bell = Bell()
bell.ring()
bell.ring()
