import asyncio
import threading
import time


async def main():
    task = asyncio.current_task()

    def watchdog():
        time.sleep(0.1)
        task.cancel()  # expect: TW504

    t = threading.Thread(target=watchdog)
    t.start()
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("cancelled")
    t.join()


asyncio.run(main())
