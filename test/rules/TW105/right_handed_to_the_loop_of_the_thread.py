import asyncio
import threading


class Watcher(threading.Thread):
    def __init__(self):
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.seen = {}

    def run(self):
        self.watch()
        self.loop.run_forever()

    def watch(self):
        asyncio.run_coroutine_threadsafe(self.look(), self.loop)

    async def look(self):
        await asyncio.sleep(1)
        self.seen.clear()
        self.remember("started")

    def remember(self, name):
        self.seen[name] = True
