import asyncio


class Bridge:
    def __init__(self):
        self.items = asyncio.Queue()

    def put(self, item):
        self.items.put_nowait(item)

    async def get(self):
        return await self.items.get()
