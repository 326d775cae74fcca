"""The loop runs on a thread of its own and waits there; whoever sets the event from the main thread wakes nobody."""
import asyncio
import threading


class Sensor:
    def __init__(self):
        self.closing = asyncio.Event()
        self.thread = threading.Thread(target=self.run)

    def run(self):
        asyncio.run(self.poll())

    async def poll(self):
        await self.closing.wait()
        print("closed")

    def close(self):
        self.closing.set()  # expect: TW504


class Lamp:
    """The same, left to the loop."""

    def __init__(self):
        self.closing = asyncio.Event()
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.run)

    def run(self):
        self.loop.run_until_complete(self.poll())

    async def poll(self):
        await self.closing.wait()
        print("off")

    def close(self):
        self.loop.call_soon_threadsafe(self.closing.set)


sensor = Sensor()
sensor.thread.start()
lamp = Lamp()
lamp.thread.start()
input()
sensor.close()
sensor.thread.join()
lamp.close()
lamp.thread.join()
