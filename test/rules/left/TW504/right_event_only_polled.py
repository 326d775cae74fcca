"""An asyncio Event in a flag's place: the loop looks at it in each round, and nothing waits for it to be set."""

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
            await asyncio.sleep(0.5)

    def close(self):
        self.stopped.set()
        self.thread.join()
