# Who is handed `join`, or a function that joins, waits for the thread.
import asyncio
import atexit
import threading
from concurrent.futures import ThreadPoolExecutor


def pump(path):
    with open(path) as file:
        print(file.read())


async def awaited():
    t = threading.Thread(target=pump, args=("a",))
    t.start()
    await asyncio.to_thread(t.join)


def submitted():
    worker = threading.Thread(target=pump, args=("b",))
    worker.start()
    with ThreadPoolExecutor(1) as pool:
        pool.submit(worker.join).result()


def at_exit():
    t = threading.Thread(target=pump, args=("c",))
    t.start()
    atexit.register(lambda: t.join())


def given_back():
    worker = threading.Thread(target=pump, args=("d",))
    worker.start()

    def finish():
        worker.join()

    return finish


asyncio.run(awaited())
submitted()
at_exit()
given_back()
