"""A helper binds each function to its own arguments, as many as came with it."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import partial

THREAD_POOL = ThreadPoolExecutor(4)
bot_loop = asyncio.new_event_loop()


async def sync_to_async(func, *args, wait=True, **kwargs):
    pfunc = partial(func, *args, **kwargs)
    future = bot_loop.run_in_executor(THREAD_POOL, pfunc)
    return await future if wait else future


class Count:
    def count(self, link, user_id):
        return len(link) + user_id


class Clone:
    def clone(self):
        return 1


async def main():
    n = await sync_to_async(Count().count, "http://x", 5)
    drive = Clone()
    m = await sync_to_async(drive.clone)
    print(n, m)


bot_loop.run_until_complete(main())
