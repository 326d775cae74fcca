"""The test stands outside the lock that guards what is tested: both callers may find nothing."""

import threading


class Pool:
    def __init__(self, make):
        self._make = make
        self._lock = threading.RLock()
        self._by_host = {}

    def get(self, host):
        if host not in self._by_host:  # expect: TW103
            with self._lock:
                self._by_host[host] = self._make(host)
        return self._by_host[host]

    def close(self):
        with self._lock:
            self._by_host.clear()

    def drop(self, host):
        if host in self._by_host:  # expect: TW103
            del self._by_host[host]
