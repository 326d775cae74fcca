import asyncio
import threading

lock = threading.Lock()
total = 0


async def add(number):
    global total
    with lock:
        before = total
        await asyncio.sleep(0.01)  # expect: TW410
        total = before + number


async def main():
    await asyncio.gather(add(1), add(2))


asyncio.run(main())
