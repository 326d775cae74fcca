"""A task is made for the loop of the main thread on another thread."""

import asyncio
import threading
import time


class Drone:
    def __init__(self):
        self.loop = asyncio.new_event_loop()
        self.waiting = []
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            while self.waiting:
                asyncio.ensure_future(self.waiting.pop(), loop=self.loop)  # expect: TW504
            time.sleep(0.1)

    def serve_well(self):
        while self.waiting:
            asyncio.run_coroutine_threadsafe(self.waiting.pop(), self.loop)


drone = Drone()
drone.loop.run_forever()
