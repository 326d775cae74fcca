"""A button calls its command each time it is pressed, and the thread is made once."""
import threading
import time
import tkinter as tk


def listen():
    while True:
        time.sleep(1)


receiver = threading.Thread(target=listen, daemon=True)


def start_receiver():
    receiver.start()  # expect: TW205


def load():
    print("loaded")
    start_receiver()


class Clock(tk.Frame):
    def __init__(self, root):
        super().__init__(root)
        self.ticker = threading.Thread(target=listen, daemon=True)
        self.label = tk.Label(self, text="stopped")
        tk.Button(self, text="Go", command=self.go).pack()

    def go(self):
        if not self.ticker.is_alive():
            self.ticker.start()  # expect: TW205
        self.label.config(text="running")


root = tk.Tk()
tk.Button(root, text="Load", command=load).pack()
Clock(root).pack()
root.mainloop()
