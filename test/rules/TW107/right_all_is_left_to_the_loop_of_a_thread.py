import asyncio
import threading


class Board:
    """Whatever is done to the table is done on the loop's thread."""

    def __init__(self):
        self.notes = {}
        self.total = 0
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self._run, daemon=True)
        self.thread.start()

    def _run(self):
        asyncio.set_event_loop(self.loop)
        self.loop.run_until_complete(self._show())

    async def _show(self):
        while True:
            for name, note in self.notes.items():
                print(name, note)
            self.total += 1
            await asyncio.sleep(1)

    def put(self, name, note):
        self.loop.call_soon_threadsafe(self._put, name, note)

    def drop(self, name):
        asyncio.run_coroutine_threadsafe(self._drop(name), self.loop)

    def _put(self, name, note):
        self.notes[name] = note
        self.loop.call_later(5, self._forget, name)
        self.total += 1

    def _forget(self, name):
        if name in self.notes:
            del self.notes[name]
            self.total -= 1

    async def _drop(self, name):
        if name in self.notes:
            del self.notes[name]
            self.total += 1


def main():
    board = Board()
    for line in open('notes.txt'):
        board.put(line, len(line))
        board.drop(line[:3])


main()
