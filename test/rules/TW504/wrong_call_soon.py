import asyncio
import threading


def show(text):
    print(text)


def work(loop):
    loop.call_soon(show, "done")  # expect: TW504


async def main():
    loop = asyncio.get_running_loop()
    thread = threading.Thread(target=work, args=(loop,))
    thread.start()
    await asyncio.sleep(1)
    thread.join()


asyncio.run(main())
