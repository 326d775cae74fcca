import threading


class Crew:
    def __init__(self):
        self._hands = []

    def send(self, errand, args=()):
        hand = threading.Thread(target=errand, args=args, daemon=True)  # expect: TW215
        self._hands.append(hand)
        hand.start()

    def send_if_any(self, errand, args):
        if args:
            hand = threading.Thread(target=errand, args=args, daemon=True)
        else:
            hand = threading.Thread(target=errand, daemon=True)
        self._hands.append(hand)
        hand.start()

    def wait(self):
        for hand in self._hands:
            hand.join()


class Garden:
    def __init__(self, crew):
        self.crew = crew

    def tend(self, beds):
        self.crew.send(self.sweep)
        self.crew.send(self.water, (beds, 2))
        self.crew.send(self.weed, (beds, True))
        self.crew.send_if_any(self.sweep, ())
        self.crew.send_if_any(self.weed, (beds,))

    def sweep(self):
        print("swept")

    def water(self, beds, cans=1):
        print(beds, cans)

    def weed(self, beds):
        print(beds)


crew = Crew()
Garden(crew).tend(["roses", "leeks"])
crew.wait()
