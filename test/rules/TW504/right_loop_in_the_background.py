import asyncio
import threading


class Background:
    def __init__(self):
        self.loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self.loop.run_forever)

    def start(self):
        self._prepare()
        self._thread.start()

    def _prepare(self):
        self.loop.call_soon(self._tick)

    def _tick(self):
        self.loop.call_later(1, self._tick)

    def submit(self, coroutine):
        return asyncio.run_coroutine_threadsafe(coroutine, self.loop)

    def ask(self):
        return self.submit(self._answer()).result()

    async def _answer(self):
        self._plan()
        self.loop.create_task(self._more())
        return 1

    async def _more(self):
        self._plan()

    def _plan(self):
        self.loop.call_later(1, print)

    def say(self, text):
        if threading.current_thread() is self._thread:
            self.loop.call_soon(print, text)
        else:
            self.loop.call_soon_threadsafe(print, text)

    def close(self):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join()
        self.loop.create_task(self._more())
        self.loop.run_until_complete(self.loop.shutdown_asyncgens())
        self.loop.close()


background = Background()
background.start()
print(background.ask())
background.say("done")
background.close()
