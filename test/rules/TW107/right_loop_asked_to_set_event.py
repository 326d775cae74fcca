import asyncio
import threading


class Catalogue:
    """A thread reads the catalogue; coroutines come to it when the event is set."""

    def __init__(self, loop, names):
        self.loop = loop
        self.names = names
        self.read = asyncio.Event()
        self.entries = {}
        self.reader = threading.Thread(target=self.fill)

    def fill(self):
        for name in self.names:
            self.entries[name] = len(name)
        for name, size in self.entries.items():
            print(name, size)
        self.loop.call_soon_threadsafe(self.read.set)

    async def add(self, name):
        await asyncio.wait_for(self.read.wait(), timeout=10)
        self.entries[name] = 0


async def main():
    catalogue = Catalogue(asyncio.get_running_loop(), ["lamp", "chair"])
    catalogue.reader.start()
    await catalogue.add("table")
    catalogue.reader.join()


asyncio.run(main())
