from rates import convert, store


def total(lines, currency):
    return sum(convert(amount, currency) for amount in lines)


def note(currency, rate):
    store(currency, rate)
