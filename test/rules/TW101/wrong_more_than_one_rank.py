import threading

total = 0
cells = [0] * 100


def phase(rank):
    global total
    if rank >= 1:
        total += 1  # expect: TW101


class Board:
    def __init__(self):
        self.turn = 0
        self.count = 0

    def play(self):
        if self.turn == 0:
            self.count += 1  # expect: TW102


def fill(low, high):
    for place in range(low, high):
        cells[place] += 1  # expect: TW101


board = Board()
threads = [threading.Thread(target=phase, args=(rank,)) for rank in range(3)]
threads.append(threading.Thread(target=fill, args=(0, 51)))
threads.append(threading.Thread(target=fill, args=(50, 100)))
for thread in threads:
    thread.start()
for turn in range(3):
    board.turn = turn
    player = threading.Thread(target=board.play)
    player.start()
    threads.append(player)
for thread in threads:
    thread.join()
print(total, board.count, cells)
