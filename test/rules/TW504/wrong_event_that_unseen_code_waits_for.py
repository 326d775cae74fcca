"""The loop polls the event, and the server waits for it: what a thread sets does not wake that."""

import asyncio
import threading

from asgi_server import serve


class Service:
    def __init__(self):
        self.stop = asyncio.Event()
        threading.Thread(target=self.watch, daemon=True).start()

    def watch(self):
        input("Enter ends the service ")
        self.stop.set()  # expect: TW504

    async def tick(self):
        while not self.stop.is_set():
            await asyncio.sleep(1)

    async def run(self):
        await asyncio.gather(self.tick(), serve("app", shutdown_trigger=self.stop.wait))


asyncio.run(Service().run())
