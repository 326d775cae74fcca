import threading


class Player:
    def __init__(self):
        self.playing = threading.Event()
        self.over = threading.Event()
        self.thread = threading.Thread(target=self._play)
        self.thread.start()

    def _play(self):
        while not self.over.wait(0.1):
            if self.playing.is_set():
                print("la")

    def pause(self):
        self.playing.set()

    def close(self):
        self.over.set()
        self.thread.join()
