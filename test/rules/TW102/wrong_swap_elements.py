import random
import threading


class Deck:
    def __init__(self):
        self.cards = list(range(52))

    def shuffle(self):
        for _ in range(100):
            i, j = random.randrange(52), random.randrange(52)
            self.cards[i] = self.cards[j]  # expect: TW102


deck = Deck()
threads = [threading.Thread(target=deck.shuffle) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(deck.cards)
