"""Calling an async method on a thread makes a coroutine and runs none of it."""
import asyncio
import threading


class Counter:
    def __init__(self):
        self.asked = 0

    async def ask(self, what):
        self.asked += 1
        await asyncio.sleep(0)
        return what


counter = Counter()


def poke():
    counter.ask("never awaited").close()


async def main():
    pokers = [threading.Thread(target=poke) for _ in range(3)]
    for poker in pokers:
        poker.start()
    await counter.ask("now")
    for poker in pokers:
        poker.join()


asyncio.run(main())
