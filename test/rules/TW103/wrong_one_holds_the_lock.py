import threading


class Deck:
    def __init__(self, cards):
        self._cards = list(cards)
        self._lock = threading.Lock()

    def draw(self):
        with self._lock:
            if self._cards:
                return self._cards.pop()
        return None

    def burn(self):
        if self._cards:  # expect: TW103
            self._cards.pop()


deck = Deck("AKQJ")
players = [threading.Thread(target=deck.draw) for _ in range(2)]
dealer = threading.Thread(target=deck.burn)
for thread in [*players, dealer]:
    thread.start()
for thread in [*players, dealer]:
    thread.join()
