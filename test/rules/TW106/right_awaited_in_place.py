import asyncio
from pathlib import Path


async def main(names):
    loop = asyncio.get_running_loop()
    total = 0
    for name in names:
        path = Path("data") / name
        data = await loop.run_in_executor(None, lambda: path.read_bytes())
        total += len(data)
        text = await asyncio.to_thread(lambda: path.with_suffix(".txt").read_text())
        total += len(text)
    print(total)


asyncio.run(main(["a.bin", "b.bin"]))
