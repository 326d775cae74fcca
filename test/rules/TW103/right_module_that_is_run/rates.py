"""The program begins here, and calls all of it on its main thread; the other file has a use for nothing of it but a name."""

import threading

_rates = {}
_lock = threading.Lock()


def rate_of(currency):
    with _lock:
        return _rates.get(currency)


def store(currency, rate):
    with _lock:
        _rates[currency] = rate


def convert(amount, currency):
    if rate_of(currency) is None:
        _rates[currency] = 1.0
    return amount * rate_of(currency)


if __name__ == "__main__":
    store("EUR", 1.08)
    print(convert(20, "EUR"))
    print(convert(20, "CHF"))
