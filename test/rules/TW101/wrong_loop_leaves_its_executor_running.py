import asyncio
import time

bytes_read = 0


def read(page):
    global bytes_read
    time.sleep(0.1)
    bytes_read += len(page)  # expect: TW101


async def prefetch(page):
    asyncio.get_running_loop().run_in_executor(None, read, page)


loop = asyncio.new_event_loop()
for page in ("index", "news", "about"):
    loop.run_until_complete(prefetch(page))
bytes_read += 1  # expect: TW101
print(bytes_read)
