"""A task begins once whoever made it waits: the lock is given back by then."""

import asyncio
import threading
from collections import deque


class MessageQueue:
    def __init__(self):
        self._lock = threading.Lock()
        self._queue = deque()
        self._running = False
        self._processor_task = None

    def start(self):
        with self._lock:
            if self._running:
                return True
            self._running = True
            try:
                try:
                    loop = asyncio.get_running_loop()
                except RuntimeError:
                    loop = None
                if loop and loop.is_running():
                    self._processor_task = loop.create_task(self._process_queue())
            except RuntimeError:
                pass
            return True

    def _requeue_message(self, message):
        with self._lock:
            if len(self._queue) >= 100:
                return False
            self._queue.appendleft(message)
            return True

    async def _process_queue(self):
        current = None
        while self._running:
            if current is None:
                try:
                    current = self._queue.popleft()
                except IndexError:
                    await asyncio.sleep(0.1)
                    continue
            try:
                print(current)
                current = None
            except OSError:
                self._requeue_message(current)
                current = None

    def stop(self):
        with self._lock:
            self._running = False
            task = self._processor_task
            self._processor_task = None
        if task is not None:
            task.cancel()


async def main():
    q = MessageQueue()
    q.start()
    await asyncio.sleep(1)
    q.stop()


if __name__ == "__main__":
    asyncio.run(main())
