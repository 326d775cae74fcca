"""Whoever finds nobody at the press takes it, and a variable says until the end whether that was this thread."""
import threading


class Press:
    def __init__(self):
        self.lock = threading.Lock()
        self.running = False
        self.sheets = []
        self.printed = 0

    def add(self, sheet):
        with self.lock:
            if self.running:
                mine = False
            else:
                self.running = True
                mine = True
        if not mine:
            return
        self.sheets.append(sheet)
        for one in self.sheets:
            print(one)
        self.printed += len(self.sheets)
        self.sheets.clear()
        if mine:
            with self.lock:
                self.running = False

    def test_print(self):
        with self.lock:
            free = not self.running
            if free:
                self.running = True
        if free:
            self.printed += 1
            with self.lock:
                self.running = False


press = Press()
for number in range(8):
    threading.Thread(target=press.add, args=(f"page {number}",), daemon=True).start()
    threading.Thread(target=press.test_print, daemon=True).start()
