import asyncio
import sys
import threading


async def main():
    loop = asyncio.get_running_loop()
    lines = asyncio.Queue()

    def read():
        for line in sys.stdin:
            asyncio.run_coroutine_threadsafe(lines.put(line), loop)

    reader = threading.Thread(target=read, daemon=True)
    reader.start()
    print(await lines.get())


asyncio.run(main())
