"""A listener is asked under the lock, and its answer whether it is None."""

import threading


class Sources:
    def __init__(self):
        self._lock = threading.Lock()
        self._providers = []

    def add(self, provider):
        with self._lock:
            self._providers.append(provider)

    def first(self):
        with self._lock:
            for provider in self._providers:
                answer = provider()  # expect: TW411
                if answer is not None:
                    return answer
        return None
