"""A thread shows the window and runs its loop: the button's command, which it calls itself in each round, is called there, too."""
import threading
import tkinter as tk


class Counter:
    def __init__(self):
        self.count = 0
        threading.Thread(target=self.run, daemon=True).start()

    def run(self):
        self.window = tk.Tk()
        tk.Button(self.window, text="more", command=self.more).pack()
        while self.window.winfo_exists():
            self.more()
            self.window.update()

    def more(self):
        for _ in range(100000):
            self.count += self.step()

    def step(self):
        return 1


counter = Counter()
input()
