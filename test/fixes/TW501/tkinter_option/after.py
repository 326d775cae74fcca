import threading
import tkinter as tk
from tkinter import ttk


class App(tk.Tk):
    def __init__(self):
        super().__init__()
        self.bar = ttk.Progressbar(self, maximum=100)
        self.bar.pack()
        threading.Thread(target=self.work, daemon=True).start()

    def work(self):
        for step in range(3):
            self.bar.after(0, lambda step=step: self.bar.config(value=step))


App().mainloop()
