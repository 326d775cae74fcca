"""One of the coroutines runs on a loop of the main thread."""
import asyncio
from threading import Thread

class Host:
    def __init__(self):
        self._channels = []
        self._url = {}

    def map_response(self, data):
        self._channels.clear()
        for channel in data:
            self._channels.append(channel)

    async def get_host_data(self):
        await asyncio.sleep(0.1)
        self.map_response([0, 1, 2])

    async def get_ai_state(self):
        body = []
        for channel in self._channels:  # expect: TW107
            body.append({"channel": channel})
        await asyncio.sleep(0.1)
        self._url["push"] = "here"
        return body

    async def unsubscribe(self, kind):
        if kind in self._url:
            print(self._url[kind])
            await asyncio.sleep(0.1)
            self._url.pop(kind, None)

class Camera:
    def __init__(self):
        self._cam = Host()
        self._runner = asyncio.new_event_loop()
        self._thread = Thread(target=self._run_loop, daemon=True)
        self._thread.start()

    def _run_loop(self):
        asyncio.set_event_loop(self._runner)
        self._runner.run_forever()

    def _run_async(self, coro):
        return asyncio.run_coroutine_threadsafe(coro, self._runner).result()

cam = Camera()
cam._run_async(cam._cam.get_host_data())
asyncio.run_coroutine_threadsafe(cam._cam.get_host_data(), cam._runner)
print(asyncio.run(cam._cam.get_ai_state()))
cam._run_async(cam._cam.unsubscribe("push"))
