import asyncio
import threading


class Feed:
    def __init__(self):
        self._lock = threading.Lock()
        self._task = None

    async def start(self):
        with self._lock:
            if self._task is not None:
                return
            self._task = asyncio.create_task(self._poll())

    async def _poll(self):
        while True:
            await asyncio.sleep(1)

    async def stop(self):
        if self._task:
            self._task.cancel()
            self._task = None
