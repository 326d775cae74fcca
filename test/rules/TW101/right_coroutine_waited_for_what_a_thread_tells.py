import asyncio
import threading

ready = 0


def warm_up(loop: asyncio.AbstractEventLoop, warm: asyncio.Event) -> None:
    global ready
    ready += 1
    loop.call_soon_threadsafe(warm.set)


async def until_warm(warm: asyncio.Event) -> None:
    await warm.wait()


async def main() -> None:
    global ready
    warm = asyncio.Event()
    loop = asyncio.get_running_loop()
    threading.Thread(target=warm_up, args=(loop, warm), daemon=True).start()
    await asyncio.gather(until_warm(warm))
    ready += 1
    print(ready)


asyncio.run(main())
