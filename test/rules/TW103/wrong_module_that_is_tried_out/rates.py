"""What the module tries out when it is run keeps nobody else from what its lock promises."""

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
    if rate_of(currency) is None:  # expect: TW103
        _rates[currency] = 1.0
    return amount * rate_of(currency)


if __name__ == "__main__":
    store("EUR", 1.08)
    print(convert(20, "EUR"))
    print(convert(20, "CHF"))
