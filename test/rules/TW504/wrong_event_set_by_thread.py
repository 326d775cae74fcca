import asyncio
import threading


async def main():
    done = asyncio.Event()

    def work():
        done.set()  # expect: TW504

    thread = threading.Thread(target=work)
    thread.start()
    await done.wait()
    thread.join()


asyncio.run(main())
