"""A thread gets the plain wrapper: only coroutine functions are wrapped in the one that makes a task."""

import asyncio
import functools
import inspect
import threading

loop = asyncio.new_event_loop()


def watched(func):
    if inspect.iscoroutinefunction(func):

        @functools.wraps(func)
        def on_the_loop(*args):
            return loop.create_task(func(*args))

        return on_the_loop
    else:

        @functools.wraps(func)
        def here(*args):
            print("begins", func.__name__)
            return func(*args)

        return here


@watched
async def bake(loaf):
    await asyncio.sleep(1)
    print("baked", loaf)


@watched
def knead(loaf):
    print("kneaded", loaf)


async def main():
    helpers = [threading.Thread(target=knead, args=(loaf,)) for loaf in ("rye", "oat")]
    for helper in helpers:
        helper.start()
    await bake("rye")
    for helper in helpers:
        helper.join()


loop.run_until_complete(main())
