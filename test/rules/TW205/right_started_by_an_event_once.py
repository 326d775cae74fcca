"""An event that nobody clears lets the thread be started once."""

import threading
import time
import tkinter as tk


class Metronome:
    def __init__(self, root):
        self.on = threading.Event()
        self.worker = threading.Thread(target=self.beat, daemon=True)
        tk.Button(root, text="on", command=self.switch_on).pack()

    def switch_on(self):
        if not self.on.is_set():
            self.on.set()
            self.worker.start()

    def beat(self):
        while self.on.is_set():
            time.sleep(0.5)


root = tk.Tk()
Metronome(root)
root.mainloop()
