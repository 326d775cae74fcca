"""A lock of anyio is one of coroutines on a loop, which come one after the other."""

import anyio


class Reentrant:
    def __init__(self):
        self._lock = anyio.Lock()
        self._owner = None
        self._count = 0

    async def acquire(self):
        task = anyio.get_current_task()
        if self._owner == task:
            self._count += 1
            return
        await self._lock.acquire()
        self._owner = task
        self._count = 1

    def release(self):
        self._count -= 1
        if self._count == 0:
            self._owner = None
            self._lock.release()
