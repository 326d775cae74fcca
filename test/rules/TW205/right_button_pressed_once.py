"""The button is gone after the first press, or each press makes a thread."""
import threading
import time
import tkinter as tk


def listen():
    while True:
        time.sleep(1)


class Clock(tk.Frame):
    def __init__(self, root):
        super().__init__(root)
        self.ticker = threading.Thread(target=listen, daemon=True)
        self.button = tk.Button(self, text="Go", command=self.go)
        self.button.pack()

    def go(self):
        self.ticker.start()
        self.take_away()

    def take_away(self):
        self.button.config(state="disabled")


class Login(tk.Toplevel):
    def __init__(self, root):
        super().__init__(root)
        self.session = threading.Thread(target=listen, daemon=True)
        self.bind("<Return>", self.enter)

    def enter(self, event):
        self.session.start()
        self.destroy()


class Radio(tk.Frame):
    def __init__(self, root):
        super().__init__(root)
        self.player = threading.Thread(target=listen, daemon=True)
        self.plays = False
        tk.Button(self, text="Play", command=self.play).pack()

    def play(self):
        if not self.plays:
            self.plays = True
            self.player.start()


class Search(tk.Frame):
    def __init__(self, root):
        super().__init__(root)
        self.searcher = None
        tk.Button(self, text="Search", command=self.search).pack()

    def search(self):
        self.prepare()
        self.searcher.start()

    def prepare(self):
        self.searcher = threading.Thread(target=listen, daemon=True)


root = tk.Tk()
for part in (Clock(root), Radio(root), Search(root)):
    part.pack()
Login(root)
root.mainloop()
