import asyncio
import concurrent.futures
import pathlib


def read(path):
    return pathlib.Path(path).read_text()


async def main():
    loop = asyncio.get_running_loop()
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        await loop.run_in_executor(pool, read, "/etc/hosts")
        await asyncio.wrap_future(pool.submit(read, "/etc/hostname"))
        await asyncio.to_thread(read, "/etc/hosts")


asyncio.run(main())
