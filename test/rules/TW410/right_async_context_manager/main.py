import asyncio

from guard import guarded


async def work():
    async with guarded():
        print("alone")


asyncio.run(work())
