import threading
import tkinter as tk


def start(target):
    threading.Thread(target=target, daemon=True).start()


class Clock:
    def __init__(self, root):
        self.label = tk.Label(root, text="tick")
        tk.Button(root, text="Go", command=self.click).pack()

    def click(self):
        start(self.tick)

    def tick(self):
        self.label.config(text="tock")  # expect: TW501


root = tk.Tk()
Clock(root)
root.mainloop()
