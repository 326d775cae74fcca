import asyncio
import threading


class Catalogue:
    def __init__(self, loop, names):
        self.loop = loop
        self.names = names
        self.read = asyncio.Event()
        self.entries = {}
        self.reader = threading.Thread(target=self.fill)

    def fill(self):
        for name in self.names:
            self.entries[name] = len(name)
        for name, size in self.entries.items():  # expect: TW107
            print(name, size)
        self.loop.call_soon_threadsafe(self.read.set)

    async def add(self, name):
        waiting = asyncio.create_task(self.read.wait())
        self.entries[name] = 0
        await waiting


async def main():
    catalogue = Catalogue(asyncio.get_running_loop(), ["lamp", "chair"])
    catalogue.reader.start()
    await catalogue.add("table")
    catalogue.reader.join()


asyncio.run(main())
