"""A task is made for the loop of the main thread on another thread."""

import asyncio
import threading
import time


async def fly(height):
    print(height)


class Drone:
    def __init__(self):
        self.loop = asyncio.new_event_loop()
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        for height in range(9):
            asyncio.ensure_future(fly(height), loop=self.loop)  # expect: TW504
            time.sleep(0.1)

    def serve_well(self):
        asyncio.run_coroutine_threadsafe(fly(1), self.loop)


drone = Drone()
drone.loop.run_forever()
