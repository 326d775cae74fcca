import asyncio
import functools


def area(width, height=2):
    return f"{width * height}"


async def main():
    loop = asyncio.get_event_loop()
    print(await loop.run_in_executor(None, functools.partial(area, 3, height=4)))


asyncio.get_event_loop_policy().new_event_loop().run_until_complete(main())
