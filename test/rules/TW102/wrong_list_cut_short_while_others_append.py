# A slice is a new list: what comes in before it is stored is not in it.
import threading


class Page:
    def __init__(self):
        self.lines = []
        threading.Thread(target=self.run, daemon=True).start()

    def run(self):
        while True:
            self.lines.append("line")

    def show(self):
        while len(self.lines) > 0:
            print(self.lines[0])
            self.lines = self.lines[1:]  # expect: TW102


Page().show()
