import queue
import threading


class Call:
    def __init__(self, number):
        self.number = number
        self.seconds = 0

    def answer(self):
        for _ in range(60):
            self.seconds += 1


class Operator(threading.Thread):
    def __init__(self, office):
        super().__init__()
        self.office = office
        self.call = None

    def run(self):
        while True:
            call = self.office.next_call()
            if call is None:
                return
            self.call = call
            call.answer()
            self.call = None


class Office:
    def __init__(self):
        self._waiting = queue.Queue()
        self.next_call = self._waiting.get
        self._operators = [Operator(self) for _ in range(3)]

    def open(self):
        for operator in self._operators:
            operator.start()

    def ring(self, call):
        self._waiting.put(call, timeout=3)

    def close(self):
        for _ in self._operators:
            self._waiting.put(None)
        for operator in self._operators:
            operator.join()


def receive(office):
    call = Call(input())
    office.ring(call)


def main():
    office = Office()
    office.open()
    for _ in range(20):
        receive(office)
    office.close()


if __name__ == "__main__":
    main()
