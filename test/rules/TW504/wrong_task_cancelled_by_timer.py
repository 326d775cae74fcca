import asyncio
import threading


async def wait():
    await asyncio.sleep(3600)


async def main():
    task = asyncio.create_task(wait())

    def give_up():
        task.cancel()  # expect: TW504

    timer = threading.Timer(5, give_up)
    timer.start()
    await asyncio.wait([task])
    timer.join()


asyncio.run(main())
