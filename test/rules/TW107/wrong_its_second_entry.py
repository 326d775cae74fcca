"""The second entry comes while a loop may be at the first."""

import threading
import time


class Handler:
    def __init__(self):
        self.callbacks = {}

    def serve(self):
        while True:
            for topic in self.callbacks:  # expect: TW107
                print(topic)
            time.sleep(1)

    def subscribe(self, topic, callback):
        self.callbacks[topic] = callback


handler = Handler()
threading.Thread(target=handler.serve, daemon=True).start()
handler.subscribe("home/command", print)
handler.subscribe("home/status", print)
input()
