"""Whoever is on the loop's thread calls at once; all others leave it to the loop."""
import threading
import tkinter


class Ui:
    def __init__(self):
        self.root = tkinter.Tk()
        self.home = threading.get_ident()
        self.lines = 0

    def run_soon(self, func, *args):
        if threading.get_ident() == self.home:
            return func(*args)
        self.root.after(0, lambda: func(*args))

    def log(self, text):
        self.run_soon(self._show, text)

    def _show(self, text):
        self.lines += 1
        self.root.title(f"{self.lines}: {text}")


ui = Ui()
workers = [threading.Thread(target=ui.log, args=(f"worker {i}",), daemon=True) for i in range(4)]
for worker in workers:
    worker.start()
ui.log("started")
ui.root.mainloop()
