import queue
import threading


class Harvest:
    """Pickers, of whom some go home when it rains."""

    def __init__(self, pickers):
        self.rows = queue.Queue()
        self.pickers = [threading.Thread(target=self.pick) for _ in range(min(pickers, 20))]
        for picker in self.pickers:
            picker.start()

    def pick(self):
        while (row := self.rows.get()) is not None:
            print("picked", row)

    def shrink(self, pickers):
        for _ in range(len(self.pickers) - pickers):
            self.rows.put(None)
        while len(self.pickers) > pickers:  # expect: TW302
            self.pickers = [picker for picker in self.pickers if picker.is_alive()]


harvest = Harvest(8)
harvest.rows.put("row 1")
harvest.shrink(0)
