"""`asyncio.run` waits for what its own executor still does, whether it was awaited or not."""
import asyncio
import time

bytes_read = 0


def read(page):
    global bytes_read
    time.sleep(0.1)
    bytes_read += len(page)


async def prefetch(page):
    asyncio.get_running_loop().run_in_executor(None, read, page)


async def fetch(page):
    await asyncio.to_thread(read, page)


for page in ("index", "news", "about"):
    asyncio.run(prefetch(page))
    asyncio.run(fetch(page))
bytes_read += 1
print(bytes_read)
