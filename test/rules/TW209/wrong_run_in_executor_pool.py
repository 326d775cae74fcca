import asyncio
import concurrent.futures
import pathlib


async def load(paths):
    loop = asyncio.get_running_loop()
    pool = concurrent.futures.ThreadPoolExecutor(max_workers=4)  # expect: TW209
    reads = [loop.run_in_executor(pool, pathlib.Path(path).read_bytes) for path in paths]
    return await asyncio.gather(*reads)


async def main():
    for content in await load(["/etc/hosts", "/etc/hostname"]):
        print(len(content))


asyncio.run(main())
