import threading

from base import Map, SubscriptionBase


class Subscription(SubscriptionBase):
    def __init__(self):
        super().__init__()
        self.subscriptions_map = subscriptions_map
        self._flag = threading.Event()
        self._lock = threading.Lock()

    def subscribe(self):
        subscribe = super().subscribe
        return self._wrap(subscribe)

    def renew(self):
        renew = super().renew
        return self._wrap(renew)

    def unsubscribe(self):
        unsubscribe = super().unsubscribe
        return self._wrap(unsubscribe)

    def _wrap(self, method):
        with self._lock:
            method()
        return self

    def _request(self, success):
        success('3')

    def _auto_renew_cancel(self):
        self._flag.set()

    def _auto_renew_start(self):
        class AutoRenew(threading.Thread):
            def __init__(self, sub):
                super().__init__(daemon=True)
                self.sub = sub

            def run(self):
                while not self.sub._flag.wait(1):
                    self.sub.renew()

        AutoRenew(self).start()


subscriptions_map = Map()
