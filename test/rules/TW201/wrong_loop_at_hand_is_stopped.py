"""A coroutine stops the loop that runs it: the thread of that loop ends, and nobody waits for it."""
import asyncio
import threading


def run(loop):
    asyncio.set_event_loop(loop)
    loop.run_forever()


async def work():
    await asyncio.sleep(0.1)


async def end():
    asyncio.get_event_loop().stop()


def main():
    loop = asyncio.new_event_loop()
    threading.Thread(target=run, args=(loop,)).start()  # expect: TW201:information
    asyncio.run_coroutine_threadsafe(work(), loop).result()
    asyncio.run_coroutine_threadsafe(end(), loop)
    print("measured")


main()
