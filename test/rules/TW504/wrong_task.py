import asyncio
import threading


async def main():
    done = asyncio.Event()

    def worker():
        sum(range(1000))
        done.set()  # expect: TW504

    thread = threading.Thread(target=worker)
    thread.start()
    await done.wait()
    thread.join()


asyncio.run(main())
