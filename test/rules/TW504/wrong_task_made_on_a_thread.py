import asyncio
import threading


class Feed:
    def __init__(self, source):
        self.source = source
        self.seen = []

    async def deliver(self, row):
        await asyncio.sleep(0.1)
        self.seen.append(row)

    def follow(self):
        for row in self.source:
            asyncio.create_task(self.deliver(row))  # expect: TW504

    async def watch(self):
        reader = threading.Thread(target=self.follow)
        reader.start()
        await asyncio.to_thread(reader.join)


asyncio.run(Feed(["a", "b"]).watch())
