import asyncio
import threading


class Bridge:
    """Calls coroutines of a loop that a thread of its own runs."""

    def __init__(self):
        self.calls = 0
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever)
        self.thread.start()

    def fetch(self, key):
        self.calls += 1
        return asyncio.run_coroutine_threadsafe(self._fetch(key), self.loop).result()

    async def _fetch(self, key):
        await asyncio.sleep(0.1)
        self.calls -= 1
        return key

    def stop(self):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()


def main():
    bridge = Bridge()
    for key in 'abc':
        print(bridge.fetch(key))
    bridge.stop()


main()
