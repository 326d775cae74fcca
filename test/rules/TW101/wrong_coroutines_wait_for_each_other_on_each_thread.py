import asyncio
import threading

weighed = 0


async def weigh(belt: asyncio.Queue) -> None:
    global weighed
    while True:
        before = weighed
        parcel = await belt.get()
        if parcel is None:
            break
        weighed = before + parcel  # expect: TW101


async def load(belt: asyncio.Queue) -> None:
    for kilos in range(100):
        await belt.put(kilos)
    await belt.put(None)


async def shift() -> None:
    """Nothing orders this belt and that of the other hall."""
    belt = asyncio.Queue()
    await asyncio.gather(weigh(belt), load(belt))


def hall() -> None:
    asyncio.run(shift())


halls = [threading.Thread(target=hall) for _ in range(2)]
for thread in halls:
    thread.start()
for thread in halls:
    thread.join()
print(weighed)
