import asyncio
import threading


async def main():
    ready = asyncio.Event()

    def load():
        ready.set()

    thread = threading.Thread(target=load)
    thread.start()
    await ready.wait()
    thread.join()
    print("ready")


asyncio.run(main())
