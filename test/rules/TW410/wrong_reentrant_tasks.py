import asyncio
import threading


class Tasks:
    def __init__(self):
        self._guard = threading.RLock()
        self._tasks = []

    async def add(self, task):
        with self._guard:
            self._tasks.append(task)
            await self.save()  # expect: TW410

    async def save(self):
        with self._guard:
            text = repr(self._tasks)
        await asyncio.to_thread(print, text)


asyncio.run(Tasks().add("sweep"))
