import queue
import subprocess

from .threads import make_thread


class Player:
    def __init__(self):
        self.songs = queue.Queue()
        self.thread = make_thread(self._play_all)

    def begin(self):
        self.thread.start()

    def restart(self):
        self.end()
        self.thread = make_thread(self._play_all)
        self.begin()

    def end(self):
        self.songs.put(None)
        self.thread.join()

    def _play_all(self):
        for song in iter(self.songs.get, None):
            subprocess.run(["aplay", song], check=False)
