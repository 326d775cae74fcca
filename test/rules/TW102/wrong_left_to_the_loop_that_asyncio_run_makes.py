import asyncio
import threading


class Hub:
    def __init__(self):
        self.sent = 0
        self.loop = None
        self.ready = threading.Event()
        self.thread = threading.Thread(target=self._run, daemon=True)
        self.thread.start()
        self.ready.wait()

    def _run(self):
        asyncio.run(self._main())

    async def _main(self):
        self.loop = asyncio.get_running_loop()
        self.ready.set()
        await asyncio.sleep(1000)

    def send(self, line):
        self.sent += 1  # expect: TW102
        asyncio.run_coroutine_threadsafe(self._send(line), self.loop)

    async def _send(self, line):
        await asyncio.sleep(1)
        print(line)
        self.sent -= 1  # expect: TW102


def main():
    hub = Hub()
    for line in open("lines.txt"):
        hub.send(line)


main()
