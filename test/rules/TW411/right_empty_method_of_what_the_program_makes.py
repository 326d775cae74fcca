import threading


class Ticket:
    """Nothing is to be done at the end: the object is one of this class, whoever extends that elsewhere."""

    def __init__(self, seat):
        self.seat = seat

    def hand_back(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *raised):
        self.hand_back()


class BoxOffice:
    def __init__(self):
        self._counter = threading.Lock()

    def sell(self, seat):
        with self._counter:
            with Ticket(seat) as ticket:
                print("sold", ticket.seat)


office = BoxOffice()
buyers = [threading.Thread(target=office.sell, args=(seat,)) for seat in ("4a", "4b")]
for buyer in buyers:
    buyer.start()
for buyer in buyers:
    buyer.join()
