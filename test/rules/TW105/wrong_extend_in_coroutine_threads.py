import asyncio
import functools
from pathlib import Path


def collect(into, folder):
    found = [path.name for path in Path(folder).iterdir()]
    into.extend(found)  # expect: TW105
    return len(found)


async def main():
    loop = asyncio.get_running_loop()
    names = []
    tasks = [
        loop.run_in_executor(None, functools.partial(collect, names, folder))
        for folder in ("/etc", "/usr", "/var")
    ]
    print(await asyncio.gather(*tasks), sorted(names))


asyncio.run(main())
