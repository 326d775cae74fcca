import asyncio
from concurrent.futures import ThreadPoolExecutor


def answer(future):
    future.set_result(42)  # expect: TW504


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    with ThreadPoolExecutor(max_workers=1) as pool:
        task = pool.submit(answer, future)
        print(await future)
        task.result()


asyncio.run(main())
