import threading
import time
import tkinter as tk
from tkinter import ttk


class App(tk.Tk):
    def __init__(self):
        super().__init__()
        self.bar = ttk.Progressbar(self, maximum=10)
        self.bar.pack()
        self.status = tk.StringVar(value="idle")
        ttk.Label(self, textvariable=self.status).pack()
        ttk.Button(self, text="Go", command=self.on_go).pack()

    def on_go(self):
        threading.Thread(target=self._work, daemon=True).start()

    def _work(self):
        for i in range(10):
            time.sleep(0.1)
            self._show(i)

    def _show(self, i):
        self.bar["value"] = i  # expect: TW501
        self.status.set(f"{i}")  # expect: TW501


App().mainloop()
