"""A window that is a thread as well: what it does in run() is on that thread."""

import threading
import time
import tkinter as tk


class Clock(tk.Tk, threading.Thread):
    def __init__(self):
        tk.Tk.__init__(self)
        threading.Thread.__init__(self, daemon=True)
        self.label = tk.Label(self, text="")
        self.label.pack()
        self.running = threading.Event()
        self.start()

    def run(self):
        while not self.running.wait(1):
            self.label.config(text=time.ctime())  # expect: TW501

    def close(self):
        self.running.set()
        self.join(2)
        self.destroy()


if __name__ == "__main__":
    clock = Clock()
    clock.protocol("WM_DELETE_WINDOW", clock.close)
    clock.mainloop()
