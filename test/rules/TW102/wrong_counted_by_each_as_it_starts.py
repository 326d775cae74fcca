"""Workers that sign in on a board they share, just before they start, and sign off when they are done."""
import threading
import time


class Board:
    def __init__(self):
        self.present = 0


class Worker(threading.Thread):
    def __init__(self, board):
        super().__init__()
        self.board = board

    def sign_in(self):
        self.board.present += 1  # expect: TW102

    def start(self):
        self.sign_in()
        super().start()

    def run(self):
        time.sleep(1)
        self.board.present -= 1  # expect: TW102


def main():
    board = Board()
    workers = []
    for _ in range(8):
        worker = Worker(board)
        worker.start()
        workers.append(worker)
    for worker in workers:
        worker.join()


main()
