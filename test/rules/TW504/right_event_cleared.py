"""A thread clears an event of asyncio: that is one store, and wakes nobody anyhow."""

import asyncio

cancel_event: asyncio.Event


def work(text):
    cancel_event.clear()
    print("working on", text)
    if cancel_event.is_set():
        print("cancelled")


async def main():
    global cancel_event
    cancel_event = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.call_later(1, cancel_event.set)
    await asyncio.to_thread(work, "a")


asyncio.run(main())
