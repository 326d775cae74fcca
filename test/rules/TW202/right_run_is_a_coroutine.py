"""One class for threads and for tasks: where it is a task, `run` is a coroutine function, and calling it runs nothing."""
import asyncio
import os
import threading
import time

PARENT = threading.Thread if os.environ.get("THREADS") else object


class Runner(PARENT):
    async def run(self):
        await asyncio.sleep(1)
        print(time.ctime())


async def main():
    runner = Runner()
    task = asyncio.create_task(runner.run())
    await task


asyncio.run(main())
