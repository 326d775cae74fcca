import asyncio

from base import Map, SubscriptionBase


class AioSubscription(SubscriptionBase):
    def __init__(self):
        super().__init__()
        self.subscriptions_map = subscriptions_map
        self._task = None

    async def subscribe(self):
        return super().subscribe()

    async def renew(self):
        return super().renew()

    async def unsubscribe(self):
        return super().unsubscribe()

    def _request(self, success):
        success('3')

    def _auto_renew_start(self):
        self._task = asyncio.get_event_loop().call_later(1, self._run)

    def _run(self):
        asyncio.ensure_future(self.renew())
        self._auto_renew_start()

    def _auto_renew_cancel(self):
        if self._task:
            self._task.cancel()
            self._task = None


subscriptions_map = Map()
