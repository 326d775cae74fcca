import asyncio
import signal
import threading

from work import work


async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    loop.add_signal_handler(signal.SIGINT, stop.set)
    thread = threading.Thread(target=work)
    thread.start()
    await stop.wait()
    thread.join()


asyncio.run(main())
