import asyncio


class Bridge:
    def __init__(self):
        self.loop = asyncio.get_running_loop()
        self.items = asyncio.Queue()

    def put(self, item):
        self.loop.call_soon_threadsafe(self.items.put_nowait, item)

    async def get(self):
        return await self.items.get()
