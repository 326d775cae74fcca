import asyncio
import threading


async def main():
    stop = threading.Event()

    def work():
        while not stop.wait(1):
            print("working")

    thread = threading.Thread(target=work)
    thread.start()
    await asyncio.sleep(3)
    stop.set()
    thread.join()


asyncio.run(main())
