import asyncio
import threading


async def main():
    loop = asyncio.get_running_loop()
    done = asyncio.Event()
    queue = asyncio.Queue()

    def worker():
        asyncio.run_coroutine_threadsafe(queue.put(1), loop).result()
        loop.call_soon_threadsafe(done.set)

    thread = threading.Thread(target=worker)
    thread.start()
    await done.wait()
    print(await queue.get())
    thread.join()


asyncio.run(main())
