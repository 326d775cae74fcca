import threading
import time


class Player:
    def __init__(self):
        self.lock = threading.Lock()
        self.playing = False
        self.position = 0
        self.thread = threading.Thread(target=self._run)

    def start(self):
        self.playing = True
        self.thread.start()

    def _run(self):
        while True:
            time.sleep(0.1)
            with self.lock:
                if not self.playing:
                    return
                self.position += 1

    def stop(self):
        with self.lock:
            self.playing = False
            self.thread.join()  # expect: TW405
