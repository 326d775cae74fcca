import asyncio
import threading


class Runner:
    def __init__(self):
        self.loop = asyncio.new_event_loop()
        self.watcher = threading.Thread(target=self.watch)

    def run(self):
        self.watcher.start()
        self.loop.run_forever()
        self.watcher.join()

    def watch(self):
        input("Enter ends it")
        self.loop.stop()  # expect: TW504
