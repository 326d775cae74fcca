"""A switch that only clears its flag, and starts its one thread object again when it is switched on."""

import threading
import time
import tkinter as tk


class Metronome:
    def __init__(self, root):
        self.on = False
        self.worker = threading.Thread(target=self.beat, daemon=True)
        tk.Button(root, text="on/off", command=self.toggle).pack()

    def toggle(self):
        if self.on:
            self.on = False
        else:
            self.on = True
            self.worker.start()  # expect: TW205

    def beat(self):
        while self.on:
            time.sleep(0.5)


root = tk.Tk()
Metronome(root)
root.mainloop()
