import asyncio
import threading
import time

from bridge import Bridge


def sensor(bridge):
    for number in range(10):
        time.sleep(0.01)
        bridge.put(number)


async def main():
    bridge = Bridge()
    thread = threading.Thread(target=sensor, args=(bridge,))
    thread.start()
    for _ in range(10):
        print(await bridge.get())
    thread.join()


asyncio.run(main())
