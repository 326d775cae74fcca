import asyncio

lock = asyncio.Lock()
total = 0


async def add(number):
    global total
    async with lock:
        before = total
        await asyncio.sleep(0.01)
        total = before + number


async def main():
    await asyncio.gather(add(1), add(2))


asyncio.run(main())
