import threading


class Map:
    def __init__(self):
        self.subs = {}
        self.subscriptions_lock = threading.Lock()

    def register(self, sub):
        self.subs[id(sub)] = sub      # subscriptions_lock is held by the caller

    def unregister(self, sub):
        with self.subscriptions_lock:
            self.subs.pop(id(sub), None)


class SubscriptionBase:
    def __init__(self):
        self.is_subscribed = False
        self.timeout = None

    def subscribe(self):
        if self.is_subscribed:
            raise RuntimeError('twice')

        def success(timeout):
            self.timeout = None if timeout == 'infinite' else int(timeout)
            self.is_subscribed = True
            self.subscriptions_map.register(self)
            self._auto_renew_start()

        with self.subscriptions_map.subscriptions_lock:
            return self._request(success)

    def renew(self):
        if not self.is_subscribed:
            raise RuntimeError('not subscribed')

        def success(timeout):
            self.timeout = None if timeout == 'infinite' else int(timeout)
            self.is_subscribed = True

        return self._request(success)

    def unsubscribe(self):
        if not self.is_subscribed:
            return
        self._cancel()

    def _cancel(self):
        self.subscriptions_map.unregister(self)
        self.is_subscribed = False
        self._auto_renew_cancel()
