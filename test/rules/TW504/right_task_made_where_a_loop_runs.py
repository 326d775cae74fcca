import asyncio
import threading


async def store(row):
    await asyncio.sleep(0.1)
    print(row)


def store_here(row):
    asyncio.create_task(store(row))


def store_from_anywhere(row):
    try:
        asyncio.create_task(store(row))
    except RuntimeError:
        asyncio.run(store(row))


async def fill(rows):
    for row in rows:
        store_here(row)
    await asyncio.sleep(1)


def read():
    asyncio.run(fill(["a", "b"]))


def look():
    store_from_anywhere("c")


threads = [threading.Thread(target=read), threading.Thread(target=look)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
