import asyncio
import threading


class Loop(asyncio.SelectorEventLoop):
    pass


async def main():
    loop = asyncio.get_running_loop()
    bell = asyncio.Event()
    heard = threading.Event()
    job = asyncio.create_task(asyncio.sleep(60))
    other = Loop()
    runner = threading.Thread(target=other.run_forever)
    runner.start()
    other.call_soon_threadsafe(other.stop)
    threading.Timer(1, heard.set).start()
    threading.Timer(1, loop.call_soon_threadsafe, (bell.set,)).start()
    loop.call_later(2, job.cancel)
    loop.call_soon_threadsafe(bell.set)
    await bell.wait()
    await asyncio.to_thread(heard.wait)
    await asyncio.to_thread(runner.join)


asyncio.run(main())
