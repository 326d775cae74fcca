import asyncio
import concurrent.futures

pool = concurrent.futures.ThreadPoolExecutor(4)
finished = 0


def on_done(future):
    global finished
    finished += 1


def watch(loop, future):
    if isinstance(future, asyncio.Future):
        future.add_done_callback(on_done)
    else:
        future.add_done_callback(lambda done: loop.call_soon_threadsafe(on_done, done))


async def main(names):
    loop = asyncio.get_running_loop()
    for name in names:
        watch(loop, pool.submit(print, name))
        watch(loop, loop.run_in_executor(pool, print, name))
    await asyncio.sleep(1)


asyncio.run(main(["a", "b", "c"]))
