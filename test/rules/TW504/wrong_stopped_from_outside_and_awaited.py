"""Whether the loop still runs is asked only once it was told to stop, which it may never hear."""

import asyncio
import threading
import time


class Heater:
    def __init__(self):
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever)

    def open(self):
        self.thread.start()

    def close(self):
        self.loop.stop()  # expect: TW504
        while self.loop.is_running():
            time.sleep(0.1)
        self.thread.join()
        self.loop.close()


heater = Heater()
heater.open()
input()
heater.close()
