"""Each of several players is started anew on the thread that it has begun already."""

import queue
import subprocess
import threading


class Player:
    def __init__(self):
        self.songs = queue.Queue()
        self.thread = threading.Thread(target=self._play_all)

    def begin(self):
        self.thread.start()

    def restart(self):
        self.songs.put(None)
        self.thread.join()
        self.thread.start()  # expect: TW205:error

    def end(self):
        self.songs.put(None)
        self.thread.join()

    def _play_all(self):
        for song in iter(self.songs.get, None):
            subprocess.run(["aplay", song], check=False)


for _ in range(3):
    player = Player()

    player.begin()
    player.songs.put("a.wav")
    player.restart()
    player.songs.put("b.wav")
    player.end()
