"""The panel is not to be seen: it was given the player and may skip a track while the player's thread plays it."""

import threading
import time

from soundpanel import Panel


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
            if self.track is not None:  # expect: TW103
                self.track.next_bar()
            time.sleep(0.05)


def main():
    player = Player()
    panel = Panel(player=player)
    player.open()
    panel.show()
    player.close()


main()
