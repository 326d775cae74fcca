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

    def send_once(self, name, errand, args=()):
        if not self.is_sent(name):
            hand = threading.Thread(target=errand, args=args, daemon=True)  # expect: TW215
            self._hands.append(hand)
            hand.start()

    def send_fitting(self, errand, args):
        if takes_one(errand):
            hand = threading.Thread(target=errand, args=args[:1], daemon=True)
        else:
            hand = threading.Thread(target=errand, args=args, daemon=True)
        self._hands.append(hand)
        hand.start()

    def is_sent(self, name):
        return any(hand.name == name for hand in self._hands)

    def wait(self):
        for hand in self._hands:
            hand.join()


def takes_one(errand):
    return errand.__code__.co_argcount < 3


class Garden:
    def __init__(self, crew):
        self.crew = crew

    def tend(self, beds):
        self.crew.send(self.sweep)
        self.crew.send(self.water, (beds, 2))
        self.crew.send(self.weed, (beds, True))
        self.crew.send_if_any(self.sweep, ())
        self.crew.send_if_any(self.weed, (beds,))
        self.crew.send_once("water", self.water, (beds, 2))
        self.crew.send_once("weed", self.weed, (beds, True))
        self.crew.send_fitting(self.water, (beds, 2))
        self.crew.send_fitting(self.weed, (beds, True))

    def sweep(self):
        print("swept")

    def water(self, beds, cans=1):
        print(beds, cans)

    def weed(self, beds):
        print(beds)


crew = Crew()
Garden(crew).tend(["roses", "leeks"])
crew.wait()
