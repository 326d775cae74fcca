import asyncio

from load import load


async def main():
    ready = asyncio.Event()
    waiter = asyncio.create_task(ready.wait())
    await asyncio.to_thread(load, ready)
    await waiter


asyncio.run(main())
