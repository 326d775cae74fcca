"""An asyncio Event that the loop waits for in each round, and that is set without waking it."""

import asyncio
import threading


class Ticker:
    def __init__(self):
        self.stopped = asyncio.Event()
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def run(self):
        asyncio.run(self.tick())

    async def tick(self):
        while not self.stopped.is_set():
            await asyncio.wait_for(self.stopped.wait(), 0.5)

    def close(self):
        self.stopped.set()  # expect: TW504
        self.thread.join()
