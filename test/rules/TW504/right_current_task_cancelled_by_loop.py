import asyncio
import threading
import time


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.current_task()

    def watchdog():
        time.sleep(0.1)
        loop.call_soon_threadsafe(task.cancel)

    thread = threading.Thread(target=watchdog)
    thread.start()
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        asyncio.current_task().uncancel()
    thread.join()


asyncio.run(main())
