import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor


async def main():
    loop = asyncio.get_running_loop()
    bell = asyncio.Event()
    letters = asyncio.Queue()
    job = asyncio.create_task(asyncio.sleep(60))
    threading.Timer(1, bell.set).start()  # expect: TW504
    postman = threading.Thread(target=letters.put_nowait, args=("letter",))  # expect: TW504
    postman.start()
    await bell.wait()
    await asyncio.to_thread(job.cancel)  # expect: TW504
    with ThreadPoolExecutor() as pool:
        await loop.run_in_executor(pool, letters.put_nowait, "card")  # expect: TW504
    postman.join()


asyncio.run(main())
