import asyncio
import pathlib


def read(path):
    return pathlib.Path(path).read_text()


async def main(paths):
    loop = asyncio.get_running_loop()
    for path in paths:
        text = await asyncio.to_thread(read, path)
        again = await loop.run_in_executor(None, read, path)
        print(path, text == again)


asyncio.run(main(["/etc/hosts", "/etc/hostname"]))
