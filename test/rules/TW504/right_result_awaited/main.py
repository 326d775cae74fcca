import asyncio

from numbers_of import total


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_soon(future.set_result, 1)
    print(await loop.run_in_executor(None, total, 10), await future)


asyncio.run(main())
