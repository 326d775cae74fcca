from base import Counter


class LoudCounter(Counter):
    def shout(self, amount):
        print("adding", amount)
        super().bump(amount)  # expect: TW602
