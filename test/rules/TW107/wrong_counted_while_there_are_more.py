import threading
import time


class Board:
    def __init__(self):
        self.notes = []

    def show(self):
        while True:
            place = 0
            while place < len(self.notes):  # expect: TW107
                print(place, self.notes[place])
                place += 1
            time.sleep(1)

    def forget(self):
        while True:
            time.sleep(5)
            for note in list(self.notes):
                if note.startswith("old"):
                    self.notes.remove(note)


board = Board()
threading.Thread(target=board.show, daemon=True).start()
threading.Thread(target=board.forget, daemon=True).start()
while True:
    board.notes.append(input("> "))
