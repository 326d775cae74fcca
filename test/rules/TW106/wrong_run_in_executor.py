import asyncio
from pathlib import Path


async def load_all(names):
    loop = asyncio.get_running_loop()
    pending = []
    for name in names:
        path = Path("data") / name
        pending.append(loop.run_in_executor(None, lambda: path.read_bytes()))  # expect: TW106
    return await asyncio.gather(*pending)


if __name__ == "__main__":
    print(asyncio.run(load_all(["a", "b", "c"])))
