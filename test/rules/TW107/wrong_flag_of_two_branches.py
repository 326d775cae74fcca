"""The variable is true for those that have taken the press, and for those that may do without: it says nothing of whose turn it is."""
import threading


class Press:
    def __init__(self):
        self.lock = threading.Lock()
        self.running = False
        self.sheets = []

    def add(self, sheet, urgent):
        at_work = False
        with self.lock:
            if not self.running:
                self.running = True
                at_work = True
            elif urgent:
                at_work = True
        if at_work:
            for one in self.sheets:  # expect: TW107
                print(one)
            self.sheets.clear()
            with self.lock:
                self.running = False


press = Press()
for number in range(8):
    threading.Thread(target=press.add, args=(f"page {number}", number == 3), daemon=True).start()
