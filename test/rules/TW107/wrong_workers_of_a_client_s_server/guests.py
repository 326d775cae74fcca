class Guests:
    def __init__(self):
        self.waiting = {}

    def greet(self, guest):
        self.waiting[guest] = None

    def next(self):
        for guest in self.waiting:  # expect: TW107
            if guest.is_hungry:
                del self.waiting[guest]
                return guest
        return None
