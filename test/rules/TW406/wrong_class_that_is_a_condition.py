import threading


class Ferry(threading.Condition):
    def __init__(self):
        super().__init__()
        self.free = 0

    def board(self):
        with self:
            if self.free == 0:
                self.wait()  # expect: TW406
            self.free -= 1

    def leave(self):
        with self:
            self.free += 1
            self.notify()


ferry = Ferry()
cars = [threading.Thread(target=move) for move in (ferry.board, ferry.leave, ferry.board, ferry.leave)]
for car in cars:
    car.start()
for car in cars:
    car.join()
