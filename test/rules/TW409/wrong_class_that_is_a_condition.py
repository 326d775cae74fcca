import threading


class Ferry(threading.Condition):
    """Boards when it has come in; whoever takes it in hand takes the ferry itself."""

    def __init__(self):
        super().__init__()
        self.aboard = 0
        self.docked = False

    def board(self):
        with self:
            while not self.docked:
                self.wait()
            self.aboard += 1

    def dock(self):
        with self:
            self.docked = True
        self.notify_all()  # expect: TW409


ferry = Ferry()
cars = [threading.Thread(target=ferry.board) for _ in range(3)]
for car in cars:
    car.start()
ferry.dock()
for car in cars:
    car.join()
