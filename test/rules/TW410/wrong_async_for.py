import threading


class Feed:
    def __init__(self, source):
        self.source = source
        self.lock = threading.Lock()
        self.items = []

    async def fill(self):
        with self.lock:
            async for item in self.source:  # expect: TW410
                self.items.append(item)
