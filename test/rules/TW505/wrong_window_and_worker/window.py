import sqlite3
import tkinter as tk

from loader import Loader


class Window(tk.Tk):
    def __init__(self):
        super().__init__()
        self.db = sqlite3.connect("songs.db")
        self.loader = Loader(self.db)
        tk.Button(self, text="Load", command=self.load).pack()

    def load(self):
        self.loader.start()  # expect: TW205


Window().mainloop()
