import threading
import time


class Stations:
    def __init__(self):
        self.playing = {}

    def start(self):
        threading.Thread(target=self.run, daemon=True).start()

    def run(self):
        while True:
            self.play("news")
            time.sleep(1)

    def play(self, name):
        if name in self.playing:  # expect: TW103:hint
            self.playing[name]("on air")

    def add(self, name, play):
        self.playing[name] = play

    def drop_station(self, name):
        try:
            del self.playing[name]
        except KeyError:
            pass
