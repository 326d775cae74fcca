import asyncio
import threading


class Outbox:
    def __init__(self):
        self.size = 0
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self._serve, daemon=True)
        self.thread.start()

    def _serve(self):
        asyncio.set_event_loop(self.loop)
        self.loop.run_forever()

    def write(self, text):
        self.size += len(text)  # expect: TW102
        self.loop.call_soon_threadsafe(self._flush)

    def _flush(self):
        print(self.size)
        self.size = 0


def main():
    outbox = Outbox()
    while True:
        outbox.write(input())


main()
