import asyncio
import concurrent.futures
import pathlib


def read(path):
    return pathlib.Path(path).read_text()


async def main():
    loop = asyncio.get_running_loop()
    pool = concurrent.futures.ThreadPoolExecutor(max_workers=4)
    loop.set_default_executor(pool)
    texts = await asyncio.gather(
        asyncio.to_thread(read, "/etc/hosts"),
        asyncio.to_thread(read, "/etc/hostname"),
    )
    print(sum(map(len, texts)))


asyncio.run(main())
