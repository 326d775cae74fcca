import asyncio
import concurrent.futures

from pictures import shrink


async def main():
    loop = asyncio.get_running_loop()
    with concurrent.futures.ThreadPoolExecutor() as pool:
        small, tiny = await asyncio.gather(
            loop.run_in_executor(pool, shrink, "a.png", 640),
            asyncio.to_thread(shrink("a.png", 64)),  # expect: TW203
        )
    print(small, tiny)


asyncio.run(main())
