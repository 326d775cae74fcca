"""A class that locks promises its methods to clients, but not the loop that it made its own thread for."""

import threading
import time

import octoprint.plugin


def run_in_thread(func, *args):
    thread = threading.Thread(target=func, args=args)
    thread.daemon = True
    thread.start()
    return thread


class Streamer:
    def __init__(self):
        self.cameras = []

    def start(self, cameras):
        if not self.cameras:
            self.cameras = cameras
            time.sleep(1)
        for camera in self.cameras:
            print(camera)


class Plugin(octoprint.plugin.StartupPlugin):
    def __init__(self):
        self.streamer = Streamer()
        self.lock = threading.Lock()
        self.boost = 0

    def on_after_startup(self):
        thread = threading.Thread(target=self.main_loop)
        thread.daemon = True
        thread.start()

    def on_event(self, event):
        with self.lock:
            self.boost = 20
        run_in_thread(self.ping)
        run_in_thread(self.notify, event)

    def notify(self, event):
        print(event)

    def ping(self):
        print("ping")

    def main_loop(self):
        cameras = ["front", "back"]
        run_in_thread(self.streamer.start, cameras)
        while True:
            with self.lock:
                self.boost -= 1
            time.sleep(1)


def load():
    global implementation
    implementation = Plugin()
