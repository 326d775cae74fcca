"""A window with a button that loads something, and a label that says how far it is."""

import tkinter as tk

from load import Load


class Window:
    def __init__(self, root):
        self.root = root
        self.status = tk.StringVar(value="ready")
        tk.Label(root, textvariable=self.status).pack()
        self.button = tk.Button(root, text="Load", command=self.begin)
        self.button.pack()

    def begin(self):
        self.button.config(state=tk.DISABLED)
        self.load = Load()
        self.load.start()
        self.look()

    def look(self):
        for percent in self.load.news():
            self.status.set(f"{percent} %")
        if self.load.is_alive():
            self.root.after(100, self.look)
        else:
            self.button.config(state=tk.NORMAL)


root = tk.Tk()
Window(root)
root.mainloop()
