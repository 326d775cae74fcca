import asyncio
import threading

lock = threading.Lock()
pending = ["a"]


async def send(sink):
    with lock:
        batch = list(pending)
        pending.clear()
    await sink(batch)


async def sink(batch):
    print(batch)


asyncio.run(send(sink))
