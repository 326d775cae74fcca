import asyncio
from concurrent.futures import ThreadPoolExecutor


class Pool:
    def __init__(self):
        self._workers = ThreadPoolExecutor(2)

    def submit(self, function, timeout, /, *args):
        print("at most", timeout)
        return self._workers.submit(function, *args)

    def close(self):
        self._workers.shutdown()


def number():
    return 1


async def main(pool):
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(pool, number, None)


pool = Pool()
print(asyncio.run(main(pool)))
pool.close()
