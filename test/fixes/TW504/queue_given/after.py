import asyncio
import threading


def read(lines, loop):
    for number in range(3):
        loop.call_soon_threadsafe(lines.put_nowait, f"line {number}")


async def main():
    lines = asyncio.Queue()
    reader = threading.Thread(target=read, args=(lines, asyncio.get_running_loop()), daemon=True)
    reader.start()
    for _ in range(3):
        print(await lines.get())


asyncio.run(main())
