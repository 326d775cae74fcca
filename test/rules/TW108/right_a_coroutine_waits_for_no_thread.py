import asyncio
import threading


class Bell:
    def __init__(self):
        self.running = True
        self.thread = threading.Thread(target=self.work)
        self.thread.start()

    def work(self):
        asyncio.run(self.ring())

    async def ring(self):
        while self.running:
            print("ding")
            await asyncio.sleep(60)

    def stop(self):
        self.running = False
        self.thread.join()


bell = Bell()
input()
bell.stop()
