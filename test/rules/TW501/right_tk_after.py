"""The thread leaves what it found to the loop."""

import threading
import time
import tkinter as tk


class Clock(tk.Tk):
    def __init__(self):
        super().__init__()
        self.label = tk.Label(self)
        self.label.pack()
        threading.Thread(target=self.count, daemon=True).start()

    def count(self):
        for second in range(60):
            time.sleep(1)
            self.after(0, self.show, second)
            self.after(0, lambda second=second: self.label.config(fg="red" if second % 2 else "black"))

    def show(self, second):
        self.label.config(text=str(second))


Clock().mainloop()
