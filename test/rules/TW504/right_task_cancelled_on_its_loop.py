import asyncio


class Feed:
    def __init__(self):
        self.task = None

    def begin(self, name):
        self.task = asyncio.ensure_future(self.read(name))

    async def read(self, name):
        await asyncio.to_thread(print, name)

    def stop(self):
        if self.task:
            self.task.cancel()


async def main():
    feed = Feed()
    feed.begin("news")
    await asyncio.to_thread(input)
    feed.stop()


asyncio.run(main())
