"""A window with a button that loads something, and a label that says how far it is."""

import threading
import time
import tkinter as tk


class Window:
    def __init__(self, root):
        self.root = root
        self.status = tk.StringVar(value="ready")
        tk.Label(root, textvariable=self.status).pack()
        self.button = tk.Button(root, text="Load", command=self.begin)
        self.button.pack()

    def begin(self):
        self.button.config(state=tk.DISABLED)
        threading.Thread(target=self.load, daemon=True).start()

    def load(self):
        for percent in range(0, 101, 10):
            time.sleep(0.3)
            self.status.set(f"{percent} %")  # expect: TW501:warning
        self.button.config(state=tk.NORMAL)  # expect: TW501:warning


root = tk.Tk()
Window(root)
root.mainloop()
