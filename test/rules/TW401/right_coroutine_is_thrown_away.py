import asyncio
import threading


class Client:
    def __init__(self):
        self.apps_lock = threading.RLock()
        self.net_lock = threading.RLock()
        self.apps = None

    @property
    def applications(self):
        with self.apps_lock:
            if self.apps is None:
                self.pull()
            return self.apps

    async def pull(self):
        async def do_pull(url):
            self.apps = {"a": url}

        await self.connect(do_pull)

    async def connect(self, fun):
        with self.net_lock:
            await fun("a")  # expect: TW410

    async def refresh(self):
        async def do_fetch(url):
            self.merge(url)

        await self.connect(do_fetch)

    def merge(self, url):
        print(self.applications)

    def beat(self):
        asyncio.run(self.refresh())


client = Client()
threads = [threading.Thread(target=client.beat)]
for t in threads:
    t.start()
print(client.applications)
for t in threads:
    t.join()
