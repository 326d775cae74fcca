import threading
import time


class Grid:
    def __init__(self):
        self.cells = [0] * 10

    def paint(self, columns):
        for column in columns:
            time.sleep(0.01)
            self.cells[column] += 1  # expect: TW102


grid = Grid()
painters = [threading.Thread(target=grid.paint, args=(range(10),)) for _ in range(3)]
for painter in painters:
    painter.start()
for painter in painters:
    painter.join()
print(grid.cells)
