import asyncio
import threading


def read(lines):
    for number in range(3):
        lines.put_nowait(f"line {number}")


async def main():
    lines = asyncio.Queue()
    reader = threading.Thread(target=read, args=(lines,), daemon=True)
    reader.start()
    for _ in range(3):
        print(await lines.get())


asyncio.run(main())
