import asyncio
import threading

from watch import watch


async def main():
    done = asyncio.Event()
    loop = asyncio.get_running_loop()
    thread = threading.Thread(target=watch, args=(done, loop))
    thread.start()
    await done.wait()
    thread.join()


asyncio.run(main())
