import asyncio
import concurrent.futures
import threading


class Call:
    def __init__(self, fn):
        self.fn = fn
        self.future = concurrent.futures.Future()

    def run(self):
        try:
            result = self.fn()
        except BaseException as exc:
            self.future.set_exception(exc)
        else:
            self.future.set_result(result)


class Portal:
    def __init__(self):
        self._lock = threading.Lock()
        self._loop = asyncio.new_event_loop()
        self._down = False
        self.thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self.thread.start()

    def submit(self, call: Call):
        with self._lock:
            asyncio.run_coroutine_threadsafe(self._run_call(call), self._loop)
            call.future.add_done_callback(lambda _: self.shutdown())  # expect: TW402
        return call

    async def _run_call(self, call: Call):
        call.run()

    def shutdown(self):
        with self._lock:
            self._down = True


if __name__ == "__main__":
    print(Portal().submit(Call(lambda: print("works"))).future.result())
