"""What is gone through has been filled line by line, or is a list of functions to call: there is little of it."""

import threading


class Tariff:
    def __init__(self):
        self.rates = []
        self.zones = [3, 5, 8]
        self.rates.append(2)

    def add(self, rate):
        self.rates.append(rate)

    def quote(self, quotes, parcel, grams):
        price = grams
        for rate in self.rates:
            price += grams * rate // 100
        for zone in self.zones:
            price += zone
        quotes[parcel] = price


class Scanner:
    """Whoever has rules of their own registers them."""

    def __init__(self):
        self._rules = {}

    def rule(self, name, check):
        self._rules[name] = check

    def scan(self, parcel):
        for name, check in self._rules.items():
            check(parcel)


SURCHARGES = []
SURCHARGES.append(4)


def surcharge(totals, parcel):
    total = 0
    for part in list(SURCHARGES):
        total = total * 2 + part
    totals[parcel] = total


tariff = Tariff()
tariff.add(7)
tariff.add(1)
scanner = Scanner()


def is_named(parcel):
    assert parcel.strip(), parcel


for name in open("rules.txt").read().split():
    scanner.rule(name, is_named)
quotes = {}
threads = [threading.Thread(target=tariff.quote, args=(quotes, parcel, 500)) for parcel in "abc"]
threads += [threading.Thread(target=surcharge, args=(quotes, parcel)) for parcel in "def"]
threads += [threading.Thread(target=scanner.scan, args=(parcel,)) for parcel in "ghi"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
