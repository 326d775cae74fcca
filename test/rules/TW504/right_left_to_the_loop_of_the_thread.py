import asyncio
import threading


class Sender(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.loop = asyncio.new_event_loop()
        self.queue = asyncio.Queue()
        self.last = None
        self.ready = threading.Event()

    def run(self):
        asyncio.set_event_loop(self.loop)
        self.loop.call_soon(self.ready.set)
        self.loop.run_until_complete(self._work())

    async def _work(self):
        while True:
            item = await self.queue.get()
            self.last = item
            print(item)

    def send(self, item):
        self.loop.call_soon_threadsafe(self.queue.put_nowait, item)

    def end(self):
        self.loop.call_soon_threadsafe(self._end)

    def _end(self):
        self.queue.put_nowait(None)
        for task in asyncio.all_tasks(self.loop):
            task.cancel()


def main():
    sender = Sender()
    sender.start()
    sender.ready.wait()
    for i in range(10):
        sender.send(i)
    sender.end()
    sender.join()


main()
