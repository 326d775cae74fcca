"""An event says whether the one thread object runs, and is cleared by the switch that sets it."""

import threading
import time
import tkinter as tk


class Metronome:
    def __init__(self, root):
        self.on = threading.Event()
        self.worker = threading.Thread(target=self.beat, daemon=True)
        self.button = tk.Button(root, text="on/off", command=self.toggle)
        self.button.pack()

    def toggle(self):
        if self.on.is_set():
            self.on.clear()
        else:
            self.on.set()
            self.worker.start()  # expect: TW205

    def beat(self):
        while self.on.is_set():
            time.sleep(0.5)


root = tk.Tk()
Metronome(root)
root.mainloop()
