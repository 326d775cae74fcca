import asyncio
import threading


class Items:
    def __init__(self):
        self._mutex = threading.Lock()
        self._not_full = asyncio.Condition()
        self._items = []

    async def put(self, item):
        async with self._not_full:
            with self._mutex:
                while len(self._items) >= 3:
                    self._mutex.release()
                    try:
                        await self._not_full.wait()
                    finally:
                        self._mutex.acquire()
                self._items.append(item)


asyncio.run(Items().put(1))
