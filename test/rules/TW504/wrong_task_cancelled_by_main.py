import asyncio
import threading


class Feed:
    def __init__(self):
        self.loop = asyncio.new_event_loop()
        self.task = None
        self.thread = threading.Thread(target=self.run)

    def run(self):
        self.loop.run_forever()

    def follow(self, name):
        self.loop.call_soon_threadsafe(self.begin, name)

    def begin(self, name):
        self.task = asyncio.ensure_future(self.read(name))

    async def read(self, name):
        while True:
            await asyncio.sleep(1)
            print(name)

    def stop(self):
        if self.task:
            self.task.cancel()  # expect: TW504
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()


feed = Feed()
feed.thread.start()
feed.follow(input())
input()
feed.stop()
