"""Listeners of a model that a thread runs: the view shows it five calls from where the thread begins."""

import threading
import tkinter as tk


class View:
    def __init__(self, root):
        self.text = tk.Text(root)
        self.text.pack()

    def changed(self, message):
        self._insert(message)

    def _insert(self, message):
        self.text.insert("end", message)  # expect: TW501:warning


class Model:
    def __init__(self):
        self.views = []

    def simulate(self):
        for step in range(10):
            self.step(step)

    def step(self, number):
        self.tell_all(f"step {number}")

    def tell_all(self, message):
        for view in self.views:
            self.tell(view, message)

    def tell(self, view, message):
        view.changed(message)


def main():
    root = tk.Tk()
    model = Model()
    model.views.append(View(root))
    thread = threading.Thread(target=model.simulate, daemon=True)
    thread.start()
    root.mainloop()


main()
