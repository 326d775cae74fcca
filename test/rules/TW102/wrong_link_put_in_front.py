import threading


class Coach:
    def __init__(self, number):
        self.number = number
        self.behind = None


class Train:
    """Coaches are coupled on in front by several shunters."""

    def __init__(self):
        self.front = None

    def couple(self, number):
        coach = Coach(number)
        coach.behind = self.front
        self.front = coach  # expect: TW102

    def numbers(self):
        coach = self.front
        while coach is not None:
            yield coach.number
            coach = coach.behind


def shunt(train, first):
    for number in range(first, first + 5):
        train.couple(number)


train = Train()
shunters = [threading.Thread(target=shunt, args=(train, first)) for first in (0, 10, 20)]
for shunter in shunters:
    shunter.start()
for shunter in shunters:
    shunter.join()
print(list(train.numbers()))
