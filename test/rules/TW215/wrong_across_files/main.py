import asyncio

from rooms import heat


async def main():
    await asyncio.to_thread(heat, "kitchen", 21, 8)  # expect: TW215


asyncio.run(main())
