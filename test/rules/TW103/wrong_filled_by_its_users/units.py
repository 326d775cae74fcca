"""Nothing makes the table as this module is imported: the first two that ask make one each."""


class Units:
    _factors = None

    @staticmethod
    def table():
        if Units._factors is None:  # expect: TW103
            Units._factors = {"m": 1, "km": 1000}
        return Units._factors


def in_metres(value, unit):
    return value * Units.table()[unit]


if __name__ == "__main__":
    print(in_metres(3, "km"))
