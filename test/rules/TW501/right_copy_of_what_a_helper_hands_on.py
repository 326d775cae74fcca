"""One helper runs whatever it is given: what is copied is the download, and the copy of a window is none that is shown."""

import threading
import tkinter as tk
from copy import copy


def run_beside(task, *args):
    threading.Thread(target=task, args=args, daemon=True).start()


class Download:
    def __init__(self):
        self.done = 0

    def update(self):
        self.done += 1


def load(download):
    mine = copy(download)
    mine.update()


def watch(window):
    window.after(0, window.title, "watching")


class App:
    def __init__(self):
        self.window = tk.Tk()
        tk.Button(self.window, text="Load", command=self.go).pack()

    def go(self):
        run_beside(load, Download())
        run_beside(watch, self.window)


App().window.mainloop()
