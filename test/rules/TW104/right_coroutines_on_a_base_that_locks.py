"""A station of a weather network; the one for event loops takes over all but the lock."""

import asyncio
import threading


class Station:
    def __init__(self, name):
        self.name = name
        self._lock = threading.Lock()
        self._readings = []
        self._closing = False

    def record(self, value):
        with self._lock:
            if not self._closing:
                self._readings.append(value)

    def close(self):
        with self._lock:
            self._closing = True
            self._readings = []


class LoopStation(Station):
    def __init__(self, name):
        super().__init__(name)
        self._turn = asyncio.Lock()

    async def record_later(self, value, seconds):
        await asyncio.wait_for(self._turn.acquire(), timeout=seconds)
        self._readings.append(value)
        self._turn.release()

    async def close_later(self):
        async with self._turn:
            self._closing = True
            if self._readings:
                await asyncio.sleep(0)
                self._readings = []
