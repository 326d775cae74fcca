"""A player whose `run` starts the thread that plays, and is back at once: to call it is how it is begun."""

import threading


class Player(threading.Thread):
    def __init__(self, song):
        super().__init__()
        self.song = song
        self.worker = None

    def run(self):
        self.worker = threading.Thread(target=self.song.play)
        self.worker.start()

    def stop(self):
        self.song.fade_out()
        self.worker.join()


class Jukebox:
    def __init__(self, song):
        self.player = Player(song)

    def begin(self):
        self.player.run()

    def end(self):
        self.player.stop()
