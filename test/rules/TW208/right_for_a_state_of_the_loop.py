"""A thread that is told nothing of what comes in is there for a state, not for requests."""

import queue
import threading
import tkinter as tk


class App:
    def __init__(self, root):
        self.root = root
        self.data = queue.Queue()
        self.recording = False
        self.angle = 0.0
        tk.Button(root, text="Start", command=self.start).pack()
        self.update_loop()

    def start(self):
        self.recording = True
        self.angle = 0.0

    def update_loop(self):
        while not self.data.empty():
            diff = self.data.get_nowait()
            if self.recording:
                self.process(diff)
        self.root.after(30, self.update_loop)

    def process(self, diff):
        self.angle += diff
        if self.angle >= 350:
            self.finish()

    def finish(self):
        self.recording = False
        threading.Thread(target=self.stitch, daemon=True).start()

    def stitch(self):
        print("stitching")


root = tk.Tk()
App(root)
root.mainloop()
