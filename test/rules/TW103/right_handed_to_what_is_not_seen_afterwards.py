"""The panel gets the player once its thread has ended, and what it skips then nobody plays."""

import threading
import time

from soundpanel import Lamp, Panel


class Player:
    def __init__(self):
        self.track = None
        self._closing = threading.Event()
        self._worker = None

    def skip(self):
        self.track = None

    def open(self):
        self._worker = threading.Thread(target=self._play)
        self._worker.start()

    def close(self):
        self._closing.set()
        self._worker.join()

    def _play(self):
        while not self._closing.is_set():
            if self.track is not None:
                self.track.next_bar()
            time.sleep(0.05)


def main():
    player = Player()
    lamp = Lamp("red")
    player.open()
    lamp.blink(3)
    player.close()
    panel = Panel(player=player)
    panel.show()


main()
