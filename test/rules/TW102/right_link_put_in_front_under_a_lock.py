import threading


class Coach:
    def __init__(self, number):
        self.number = number
        self.behind = None


class Train:
    def __init__(self):
        self.front = None
        self.yard = threading.Lock()

    def couple(self, number):
        coach = Coach(number)
        with self.yard:
            coach.behind = self.front
            self.front = coach

    def numbers(self):
        with self.yard:
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
