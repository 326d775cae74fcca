import asyncio
import http.client


class Api:
    def __init__(self, host):
        self.host = host

    def _session(self):
        if not hasattr(self, "_conn"):  # expect: TW103
            self._conn = http.client.HTTPSConnection(self.host)
        return self._conn

    def get(self, path):
        conn = self._session()
        conn.request("GET", path)
        return conn.getresponse().read()


async def main():
    api = Api("api.example")
    users, orders = await asyncio.gather(
        asyncio.to_thread(api.get, "/users"),
        asyncio.to_thread(api.get, "/orders"),
    )
    print(len(users), len(orders))


asyncio.run(main())
