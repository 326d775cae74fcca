"""A callback is handed on, kept by an object and called by that, three calls from the thread."""

import threading
import tkinter as tk


class Archive:
    def __init__(self, on_file):
        self.on_file = on_file

    def add(self, name):
        self.on_file(len(name))


def pack(names, on_file):
    archive = Archive(on_file)
    for name in names:
        archive.add(name)


class App(tk.Tk):
    def __init__(self):
        super().__init__()
        self.label = tk.Label(self)
        self.label.pack()
        threading.Thread(target=self.finish, daemon=True).start()

    def finish(self):
        pack(["a", "bc"], self.show)

    def show(self, size):
        self.label.config(text=str(size))  # expect: TW501:warning


if __name__ == "__main__":
    App().mainloop()
