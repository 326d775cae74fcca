import asyncio
import threading


async def work():
    done = asyncio.Event()
    asyncio.get_running_loop().call_later(1, done.set)
    await done.wait()


def run():
    asyncio.run(work())


thread = threading.Thread(target=run)
thread.start()
thread.join()
