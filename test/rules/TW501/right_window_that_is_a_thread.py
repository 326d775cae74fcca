"""A window that is a thread as well, whose thread leaves the window alone; close() and update() are the window's."""

import queue
import threading
import time
import tkinter as tk


class Clock(tk.Tk, threading.Thread):
    def __init__(self):
        tk.Tk.__init__(self)
        threading.Thread.__init__(self, daemon=True)
        self.label = tk.Label(self, text="")
        self.label.pack()
        self.times = queue.Queue()
        self.stopped = threading.Event()
        self.start()
        self.after(100, self.show)

    def run(self):
        while not self.stopped.wait(1):
            self.times.put(time.ctime())

    def show(self):
        while not self.times.empty():
            self.label.config(text=self.times.get_nowait())
        self.update()
        self.after(100, self.show)

    def close(self):
        self.stopped.set()
        self.join(2)
        self.destroy()


if __name__ == "__main__":
    clock = Clock()
    clock.protocol("WM_DELETE_WINDOW", clock.close)
    clock.mainloop()
