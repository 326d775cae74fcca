"""What a button leads to lies in another file, which says by name which thread it starts."""

import tkinter as tk

from buttons import wire
from scanner import Scanner


class Panel:
    def __init__(self, root):
        self.scanner = Scanner()
        self.button = tk.Button(root)
        wire(self)


if __name__ == "__main__":
    window = tk.Tk()
    Panel(window)
    window.mainloop()
