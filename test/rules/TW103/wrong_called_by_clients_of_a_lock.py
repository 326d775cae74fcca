"""The same streamer, started by what clients call: two of them may come at once."""

import threading
import time


def run_in_thread(func, *args):
    thread = threading.Thread(target=func, args=args)
    thread.daemon = True
    thread.start()
    return thread


class Streamer:
    def __init__(self):
        self.cameras = []

    def start(self, cameras):
        if not self.cameras:  # expect: TW103
            self.cameras = cameras
            time.sleep(1)
        for camera in self.cameras:
            print(camera)


class Plugin:
    def __init__(self):
        self.streamer = Streamer()

    def main_loop(self):
        for cameras in (["front"], ["back"]):
            run_in_thread(self.streamer.start, cameras)


Plugin().main_loop()
