# What the server is given to handle connections runs on the loop that it was made on, as do the coroutines that others leave
# to that loop: between two awaits nothing comes in.
import asyncio
import threading


class Board:
    def __init__(self, port=8765):
        self.port = port
        self.readers = set()
        self.loop = None
        self.server = None

    async def handle(self, reader, writer):
        self.readers.add(writer)
        try:
            while await reader.readline():
                pass
        finally:
            self.readers.remove(writer)

    async def show_all(self, line):
        for writer in self.readers:
            writer.write(line)

    def show(self, line):
        if self.loop:
            asyncio.run_coroutine_threadsafe(self.show_all(line), self.loop)

    def run(self):
        self.loop = asyncio.new_event_loop()
        asyncio.set_event_loop(self.loop)

        async def set_up():
            self.server = await asyncio.start_server(self.handle, "localhost", self.port)

        self.loop.run_until_complete(set_up())
        self.loop.run_forever()


board = Board()
threading.Thread(target=board.run, daemon=True).start()
while True:
    board.show(input().encode())
