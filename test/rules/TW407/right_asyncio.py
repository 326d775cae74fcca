import asyncio

lock = asyncio.Lock()


async def work():
    async with lock:
        await asyncio.sleep(0.1)
    await lock.acquire()
    try:
        await asyncio.sleep(0.1)
    finally:
        lock.release()


asyncio.run(work())
