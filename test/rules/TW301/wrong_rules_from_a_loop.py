"""A loop calls what fills the list: nobody knows how many there are."""

import threading


class Tariff:
    def __init__(self):
        self.rates = []

    def add(self, rate):
        self.rates.append(rate)

    def quote(self, grams):
        price = grams
        for rate in self.rates:
            for other in self.rates:
                price += rate * other
        return price


tariff = Tariff()
with open("rates.txt") as rates:
    for line in rates:
        tariff.add(int(line))
for grams in (100, 200):
    threading.Thread(target=tariff.quote, args=(grams,), daemon=True).start()  # expect: TW301
