"""The thread runs a loop now and then; the queue is one of the loop of main."""
import asyncio
import queue
import threading


class Manager:
    def __init__(self):
        self._consumers = []
        self._lock = threading.Lock()
        self._frames = queue.Queue()

    def start(self):
        threading.Thread(target=self._loop, daemon=True).start()

    def register_consumer(self, callback):
        with self._lock:
            self._consumers.append(callback)

    def _loop(self):
        while True:
            frame = self._frames.get()
            with self._lock:
                for callback in self._consumers:
                    callback(frame)  # expect: TW411


class Detector:
    def __init__(self, manager):
        self._manager = manager
        self.running = False
        self.q = queue.Queue()

    def start(self):
        self._manager.register_consumer(self._audio_callback)
        self.running = True

    def _audio_callback(self, frame):
        if not self.running:
            return
        self.helper(frame)

    def helper(self, frame):
        asyncio.run(self.check(frame))

    async def check(self, frame):
        await asyncio.sleep(1)


class Client:
    def __init__(self, manager):
        self._manager = manager

    async def run(self):
        self._input = asyncio.Queue()

        def heard(frame):
            self._input.put_nowait(frame)  # expect: TW504

        self._manager.register_consumer(heard)
        while True:
            print(await self._input.get())


if __name__ == "__main__":
    manager = Manager()
    manager.start()
    Detector(manager).start()
    asyncio.run(Client(manager).run())
