import asyncio
import threading


class Aside:
    def __init__(self):
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self._serve)
        self.thread.start()

    def _serve(self):
        asyncio.set_event_loop(self.loop)
        self.loop.run_forever()

    def spawn(self, coroutine):
        self._spawn(coroutine)

    def _spawn(self, coroutine):
        self.loop.create_task(coroutine)  # expect: TW504

    def close(self):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()


async def hello():
    print("hello")


aside = Aside()
aside.spawn(hello())
aside.close()
