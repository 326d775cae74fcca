"""A run() of the program's own that goes on to what Thread does, or does that itself, takes the arguments apart."""

import threading


class Logged(threading.Thread):
    def __init__(self, work):
        super().__init__(target=work, args=None)  # expect: TW204

    def run(self):
        print("begins")
        super().run()


class Counted(threading.Thread):
    def __init__(self, work, number):
        super().__init__(target=work, args=number)  # expect: TW204
        self.number = number

    def run(self):
        self.result = self._target(*self._args)


def show(number=0):
    print(number)


workers = [Logged(show), Counted(show, 5), threading.Thread(target=show, args=None)]  # expect: TW204
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
