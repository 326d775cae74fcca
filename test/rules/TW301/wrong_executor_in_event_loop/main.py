import asyncio
from concurrent.futures import ThreadPoolExecutor

from queens import count_solutions


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(3) as pool:
        answers = await asyncio.gather(
            *[loop.run_in_executor(pool, count_solutions, size) for size in (9, 10, 11)]  # expect: TW301
        )
    print(answers)


asyncio.run(main())
