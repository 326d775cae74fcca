import threading
import asyncio


async def beep(done):
    print("beep")
    done.set()


def ring(loop, done):
    asyncio.run_coroutine_threadsafe(beep(done), loop)


async def main():
    done = asyncio.Event()
    bell = threading.Timer(0.1, ring, args=[asyncio.get_running_loop(), done])
    bell.start()
    await done.wait()


asyncio.run(main())
