"""A future that is only made on another thread: the loop is told of it from there."""

import asyncio
import threading


class Interface:
    def __init__(self):
        self.loop = asyncio.new_event_loop()

    def schedule(self, function):
        fut = self.loop.create_future()

        def execute():
            fut.set_result(function())

        self.loop.call_soon_threadsafe(execute)
        return fut

    def main(self):
        threading.Thread(target=self.poll, daemon=True).start()
        self.loop.run_forever()

    def poll(self):
        self.schedule(lambda: print("hello"))
        self.loop.call_soon_threadsafe(self.loop.stop)


Interface().main()
