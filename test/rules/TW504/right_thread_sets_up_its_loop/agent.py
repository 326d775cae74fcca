import asyncio
import threading


class Agent(threading.Thread):
    def __init__(self):
        super().__init__()
        self.loop = asyncio.new_event_loop()

    def run(self):
        asyncio.set_event_loop(self.loop)
        self.loop.call_soon(self.hello)
        self.loop.run_forever()

    def hello(self):
        print("hello")
        self.loop.call_later(60, self.hello)

    def stop(self):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.join()
