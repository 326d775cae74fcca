import asyncio
import threading


async def listen(port):
    await asyncio.sleep(0)
    print("listened at", port)


def main():
    thread = threading.Thread(target=asyncio.run, args=(listen(8000),), name="listener")
    thread.start()
    thread.join()


main()
