"""The program puts one entry into the dict: a loop over it ends before that, or begins after it."""

import threading
import time


class Handler:
    def __init__(self):
        self.callbacks = {}

    def serve(self):
        while True:
            for topic in self.callbacks:
                print(topic)
            time.sleep(1)

    def subscribe(self, topic, callback):
        self.callbacks[topic] = callback


handler = Handler()
threading.Thread(target=handler.serve, daemon=True).start()
handler.subscribe("home/command", print)
input()
