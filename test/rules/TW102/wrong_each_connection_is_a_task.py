import asyncio
import time


class Shelf:
    def __init__(self):
        self.lent = 0
        self.asked = 0
        self.turn = asyncio.Lock()

    def lend(self, title):
        time.sleep(0.1)
        self.lent += len(title)  # expect: TW102

    def look_up(self, title):
        time.sleep(0.1)
        self.asked += len(title)

    async def serve(self, reader, writer):
        title = await reader.readline()
        await asyncio.to_thread(self.lend, title)
        async with self.turn:
            await asyncio.to_thread(self.look_up, title)
        writer.close()


async def main():
    shelf = Shelf()
    server = await asyncio.start_server(shelf.serve, "127.0.0.1", 8081)
    async with server:
        await server.serve_forever()


asyncio.run(main())
