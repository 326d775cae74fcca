import asyncio
import sys
import zlib
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from multiprocessing.pool import ThreadPool


def sums(names):
    """`closing` calls close() as the block is left."""
    with closing(ThreadPool(3)) as readers:
        return readers.map(checksum, names)


def checksum(name):
    with open(name, "rb") as file:
        return zlib.crc32(file.read())


async def serve(names):
    """Waiting for the last readers is left to a thread, so that the loop goes on."""
    readers = ThreadPoolExecutor(3)
    for name in names:
        readers.submit(checksum, name).add_done_callback(lambda done: print(done.result()))
    await asyncio.to_thread(readers.shutdown)


print(sums(sys.argv[1:3]))
asyncio.run(serve(sys.argv[1:3]))
