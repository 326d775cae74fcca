"""A clock is set by a thread, which calls the tick once: from then on the loop does, and no thread any more."""
import threading
import time
import tkinter as tk


class Clock:
    def __init__(self, window):
        self.window = window
        self.ticks = 0
        threading.Thread(target=self.begin, daemon=True).start()

    def begin(self):
        time.sleep(1)
        self.tick()

    def tick(self):
        self.ticks += self.step()
        self.window.after(1000, self.tick)

    def step(self):
        return 1


window = tk.Tk()
Clock(window)
window.mainloop()
