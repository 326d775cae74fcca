"""The helper runs the coroutine on the main thread, and on the loop for all others."""

import asyncio
import threading


class Client:
    def __init__(self):
        self.loop = asyncio.new_event_loop()
        self.count = 0
        threading.Thread(target=self.loop.run_forever, daemon=True).start()

    def _run(self, coro):
        if threading.current_thread() is threading.main_thread():
            return asyncio.run(coro)
        return asyncio.run_coroutine_threadsafe(coro, self.loop).result()

    def bump(self):
        self._run(self._bump())

    async def _bump(self):
        self.count += 1  # expect: TW102


c = Client()
threads = [threading.Thread(target=c.bump) for _ in range(5)]
for thread in threads:
    thread.start()
c.bump()
for thread in threads:
    thread.join()
