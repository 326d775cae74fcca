import asyncio
import threading


class Api:
    def __init__(self):
        self.apps_lock = threading.RLock()
        self.net = threading.RLock()
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

        await self.ask(do_pull)

    async def ask(self, fun):
        with self.net:
            await fun("a")  # expect: TW410

    async def refresh(self):
        async def do_fetch(url):
            self.merge(url)

        await self.ask(do_fetch)

    def merge(self, url):
        print(self.applications)

    def beat(self):
        asyncio.run(self.refresh())


api = Api()
threads = [threading.Thread(target=api.beat)]
for t in threads:
    t.start()
print(api.applications)
for t in threads:
    t.join()
