import asyncio
import json


def load(path):
    with open(path) as source:
        return f"{path}: {json.load(source)}"


async def main():
    first, second = await asyncio.gather(
        asyncio.to_thread(load, "one.json"),
        asyncio.to_thread(load("two.json")),  # expect: TW203
    )
    print(first, second)


asyncio.run(main())
