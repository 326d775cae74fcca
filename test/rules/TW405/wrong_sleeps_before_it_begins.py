"""Nothing that the lock guards has begun while it sleeps."""
import threading
import time


class Rates:
    def __init__(self):
        self._lock = threading.Lock()
        self._rates = {}
        self._thread = threading.Thread(target=self._forget, daemon=True)
        self._thread.start()

    def _forget(self):
        while True:
            with self._lock:
                time.sleep(1)  # expect: TW405:information
                self._rates.clear()

    def get(self, currency):
        with self._lock:
            return self._rates.get(currency)

    def put(self, currency, rate):
        with self._lock:
            self._rates[currency] = rate


rates = Rates()
for _ in range(3):
    rates.put("EUR", 1.1)
    print(rates.get("EUR"))
