import asyncio
import sys
import threading


def read(lines):
    for line in sys.stdin:
        lines.put_nowait(line)  # expect: TW504


async def main():
    lines = asyncio.Queue()
    reader = threading.Thread(target=read, args=(lines,), daemon=True)
    reader.start()
    print(await lines.get())


asyncio.run(main())
