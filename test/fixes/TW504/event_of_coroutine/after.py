import asyncio
import threading


async def main():
    loop = asyncio.get_running_loop()
    ready = asyncio.Event()

    def load():
        loop.call_soon_threadsafe(ready.set)

    thread = threading.Thread(target=load)
    thread.start()
    await ready.wait()
    thread.join()
    print("ready")


asyncio.run(main())
