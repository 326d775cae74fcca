"""A button's command, which a thread calls as well: the main loop calls it all the same."""
import threading
import tkinter as tk


class Counter:
    def __init__(self, window):
        self.count = 0
        tk.Button(window, text="more", command=self.more).pack()
        threading.Thread(target=self.run, daemon=True).start()

    def run(self):
        while True:
            self.more()

    def more(self):
        for _ in range(100000):
            self.count += self.step()  # expect: TW102

    def step(self):
        return 1


window = tk.Tk()
Counter(window)
window.mainloop()
