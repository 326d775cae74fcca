import asyncio


async def fill(queue):
    for number in range(3):
        queue.put_nowait(number)


async def main():
    queue = asyncio.Queue()
    await fill(queue)
    print(queue.get_nowait())
    print(await asyncio.to_thread(sum, [1, 2]))


asyncio.run(main())
